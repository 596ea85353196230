import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { number } from '../format/numbers.ts';
import { audience, typedAudience } from './fr/audience.ts';
import { help, typedHelp } from './fr/help.ts';
import { historyText, typedHistoryText } from './fr/history.ts';
import { settingsText, typedSettingsText } from './fr/settings.ts';
import { learnedText, typedLearned } from './fr/learned.ts';
import { monitoring, typedMonitoring } from './fr/monitoring.ts';
import { notify, typedNotify } from './fr/notify.ts';
import { recommended, typedRecommended } from './fr/recommended.ts';
import { rentalText, typedRentalText } from './fr/rental.ts';
import { secondWeekText, typedSecondWeek } from './fr/second-week.ts';
import { sharing, typedSharing } from './fr/sharing.ts';
import { ticketImport, typedTicketImport } from './fr/ticket-import.ts';
import { toldImport, typedToldImport } from './fr/told-import.ts';
import { tour, typedTour } from './fr/tour.ts';
import { fr, typed } from './fr.ts';
import { brokenRules, RULES } from './test-french.ts';

/** What is put into texts: names that try elision, and amounts that try agreement. */
const NAMES = ['Isabelle', 'Hélène', 'Hugh', 'Céline'];
const AMOUNTS = [0, 1, 2, 1_200];
const COPIES = [
  { kind: 'number', screens: 1 },
  { kind: 'number', screens: 1_200 },
  { kind: 'class', screensClass: '350-600' },
  { kind: 'wide' },
];
const OPENING = { friday: '2023-06-02', grossUsd: 1_400_000, theaters: 1 };
const TOLD = [
  ...COPIES.map((screens) => ({ screens, usOpening: null })),
  { screens: null, usOpening: OPENING },
];
/** Parameters that are names; all others are amounts, dates or weeks. */
const NAMED = /^(?:account|cast|directors?|distributor|name|person|reason|rooms?|site|titles?|who)$/u;
/** A parameter that is the amount before it, as it is written. */
const WRITTEN = /^written$|Written$/u;

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
  const names = parameters.split(',').flatMap((each) => /\w+/u.exec(each)?.[0] ?? []);
  const choices = names.reduce<unknown[][]>(
    (rows, name) => rows.flatMap((row) => valuesFor(name, row).map((value) => [...row, value])),
    [[]],
  );
  return choices.flatMap((given) => {
    const answer = speak(...given);
    return textsOf(answer, answer, `${path}(${JSON.stringify(given)})`);
  });
}

/** What a parameter is tried with. @param before the values of those before it. */
function valuesFor(name: string, before: readonly unknown[]): readonly unknown[] {
  if (NAMED.test(name)) return NAMES;
  // Where something stands in a file, which may be nothing, and what stands there.
  if (name === 'at') return ['', ...NAMES].map((value) => ({ value }));
  if (name === 'facts') return TOLD;
  if (name === 'screens') return COPIES;
  if (name === 'value') return NAMES.map((value) => ({ value }));
  // Those of a room in a week.
  if (name === 'capacity') return [1_200];
  const last = before.at(-1);
  return WRITTEN.test(name) && typeof last === 'number' ? [number(last)] : AMOUNTS;
}

const texts = [
  ...textsOf(fr, typed),
  ...textsOf(help, typedHelp, 'help'),
  ...textsOf(historyText, typedHistoryText, 'history'),
  ...textsOf(settingsText, typedSettingsText, 'settings'),
  ...textsOf(rentalText, typedRentalText, 'rental'),
  ...textsOf(secondWeekText, typedSecondWeek, 'secondWeek'),
  ...textsOf(learnedText, typedLearned, 'learned'),
  ...textsOf(audience, typedAudience, 'audience'),
  ...textsOf(monitoring, typedMonitoring, 'monitoring'),
  ...textsOf(notify, typedNotify, 'notify'),
  ...textsOf(recommended, typedRecommended, 'recommended'),
  ...textsOf(sharing, typedSharing, 'sharing'),
  ...textsOf(tour, typedTour, 'tour'),
  ...textsOf(toldImport, typedToldImport, 'toldImport'),
  ...textsOf(ticketImport, typedTicketImport, 'ticketImport'),
];

describe('every French text', () => {
  it('is found', () => {
    expect(texts.length).toBeGreaterThan(1_000);
  });

  it.each(Object.entries(RULES))('%s', (_, rule) => {
    expect(texts.filter(([, text]) => rule.test(text))).toEqual([]);
  });

  it.each([
    ['de Isabelle', 'elides before a vowel'],
    ['les films de Hélène', 'elides before a vowel'],
    ['d’Hugh Grant', 'elides nowhere else'],
    ['si il pleut', 'has « s’il »'],
    ['1 spectateurs', 'has the singular after none and one'],
    ['environ 0 entrées', 'has the singular after none and one'],
    ['2 film', 'has the plural from two on'],
    ['Quoi ?', 'has a narrow no-break space before ; ! ?'],
    ['Oui\u00a0!', 'has a narrow no-break space before ; ! ?'],
    ['Salle : là', 'has a no-break space before : € % and in guillemets'],
    ['10\u202f€', 'has a no-break space before : € % and in guillemets'],
    ['« Là\u00a0»', 'has a no-break space before : € % and in guillemets'],
    ["l'été", 'has French quotes, apostrophes, ellipses and minus signs'],
    ['Erotique', 'has accents on its capitals'],
    ['une affiche forte', 'says « distribution » of who plays'],
  ])('would be caught: %s', (text, rule) => {
    expect(brokenRules(text)).toEqual([rule]);
  });

  it.each([
    'd’Isabelle, d’Hélène, de Hugh et de onze autres',
    '1 spectateur, 0 copie, 21 films et 1,5 million',
    'Quoi\u202f? «\u00a0Là\u00a0», à 10\u00a0€ (%)',
  ])('would not: %s', (text) => {
    expect(brokenRules(text)).toEqual([]);
  });
});

describe('what is said outside of the pages', () => {
  const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
  const manifest = JSON.parse(read('public/manifest.webmanifest')) as Record<string, string>;
  const page = read('index.html');
  const said = [
    manifest['name'],
    manifest['description'],
    ...[...page.matchAll(/<(?:title|noscript)>([^<]*)|name="description"\s+content="([^"]*)"/gu)].map(
      ([, text, content]) => text ?? content,
    ),
  ];

  it('keeps the same rules', () => {
    expect(said).toHaveLength(5);
    expect(said.filter((text) => text === undefined || brokenRules(text).length > 0)).toEqual([]);
  });
});
