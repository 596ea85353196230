import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fr, typed } from './fr.ts';

/** What is put into texts: names that try elision, and amounts that try agreement. */
const NAMES = ['Isabelle', 'Hélène', 'Hugh', 'Céline'];
const AMOUNTS = [0, 1, 2, 1_200];
/** Parameters that are names; all others are amounts, dates or weeks. */
const NAMED = /^(?:account|cast|directors?|distributor|name|person|reason|rooms?|site|title|who)$/u;

/** Every text of a structure with where it stands; functions say what they say of different names and amounts. */
function textsOf(node: unknown, source: unknown, path = 'fr'): [path: string, text: string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') return answersOf(node as Speak, String(source), path);
  if (typeof node !== 'object' || node === null) return [];
  const of = source as Record<string, unknown>;
  return Object.entries(node).flatMap(([key, value]) => textsOf(value, of[key], `${path}.${key}`));
}

type Speak = (...given: unknown[]) => unknown;

function answersOf(speak: Speak, source: string, path: string): [string, string][] {
  const parameters = /^[^(]*\(([^)]*)\)|^(\w+) =>/u.exec(source)?.slice(1).join('') ?? '';
  const names = parameters.split(',').flatMap((each) => each.trim().split(/\W/u)[0] || []);
  const choices = names.reduce<unknown[][]>(
    (rows, name) =>
      (NAMED.test(name) ? NAMES : AMOUNTS).flatMap((value) => rows.map((row) => [...row, value])),
    [[]],
  );
  return choices.flatMap((given) => {
    const answer = speak(...given);
    return textsOf(answer, answer, `${path}(${given.join(', ')})`);
  });
}

const outside = ['index.html', 'public/manifest.webmanifest'].map((name): [string, string] => [
  name,
  readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8').replace(/<[^>]*>/gu, (tag) =>
    [...tag.matchAll(/content="([^"]*)"/gu)].map(([, text]) => text).join(' '),
  ),
]);
const texts = textsOf(fr, typed);

function offending(rule: RegExp, among: readonly (readonly [string, string])[] = texts): string[] {
  return among.filter(([, text]) => rule.test(text)).map(([path, text]) => `${path}: ${text}`);
}

describe('every French text', () => {
  it('is found', () => {
    expect(texts.length).toBeGreaterThan(1_000);
  });

  it('elides before a vowel and a mute h, and only there', () => {
    const vowel = '(?![oO]n(?:ze|zième)\\b|[oO]ui\\b)[aeiouyéèêàâîôûœAEIOUÉÈÊÀÂÎÔÛŒ](?!\\d)';
    expect(
      offending(
        new RegExp(
          `(?:^|[\\s(«’])(?:[dD]e|[qQ]ue|[nN]e|[sS]e|[jJ]e|[lL][ea]|[jJ]usque|[pP]uisque|[lL]orsque) ${vowel}`,
          'u',
        ),
      ),
    ).toEqual([]);
    expect(offending(/\b[dD]e (?:Isabelle|Hélène)/u)).toEqual([]);
    expect(offending(/[dlnsqj]’(?:Hugh|Céline|[0-9])/u)).toEqual([]);
    // « si il ».
    expect(offending(/\b[sS]i ils?\b/u)).toEqual([]);
  });

  it('has the singular after none and one, the plural from two on', () => {
    const singular =
      '(?![a-zà-ÿ]*(?:ois|ans|dans|sans|mais|puis|plus|moins|sous|vers|après|très|depuis|dès|fois|prix)\\b)';
    const nouns =
      '(?:film|place|séance|copie|spectateur|sortie|entrée|page|semaine|salle|prévision|billet|demande|travau|caractère|ville)';
    expect(offending(new RegExp(`(?:^|[^\\d\\s,])[\\s(]?(?<![\\d ])[01] ${nouns}[sx]\\b`, 'u'))).toEqual([]);
    expect(
      offending(new RegExp(`(?<![\\d,] ?)(?<![dl]es )\\b[01] (?!sur |des )${singular}[a-zà-ÿ]+s\\b`, 'u')),
    ).toEqual([]);
    expect(
      offending(new RegExp(`(?:\\b2|1[\\s]200) ${nouns.replace('travau', 'travail')}\\b(?!s)`, 'u')),
    ).toEqual([]);
  });

  it('sets a narrow no-break space before a double mark, € and %, and inside guillemets', () => {
    expect(offending(/[^\u202f(][;?!»€%]/u)).toEqual([]);
    // A clock or an address has none.
    expect(offending(/[^\u202f\d]:|: ?\/\//u)).toEqual([]);
    expect(offending(/«[^\u202f]/u)).toEqual([]);
  });

  it('has French quotes, apostrophes, ellipses and minus signs', () => {
    expect(offending(/["“”'`]|\.\.\.| - |--/u)).toEqual([]);
    expect(offending(/["“”]|'/u, [outside[0] ?? ['', '']])).toEqual([]);
  });

  it('keeps the accents of its capitals, and has no space or mark twice', () => {
    expect(
      offending(/(?<!\p{L})(?:A (?:la|partir|venir)|E(?:tat|cran|trang|crivez|chang|rotique|missions)|Ca )/u),
    ).toEqual([]);
    expect(offending(/ {2}|\.\.|,,/u)).toEqual([]);
  });

  it('says who plays with another word than the trade’s one for a poster', () => {
    expect(offending(/(?<!\p{L})affiches?(?!\p{L})/iu)).toEqual([]);
  });

  it('speaks outside of the pages as on them', () => {
    expect(
      offending(
        /\bde [aeiouyéèê]|[^\u202f\d"]\s?[;?!»€%]/u,
        outside.map(([path, text]) => [path, text.replace(/":|&[a-z]+;/gu, '')]),
      ),
    ).toEqual([]);
  });
});
