import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { markup, words } from '../test-render.tsx';
import { typedHelp as help } from '../texts/fr/help.ts';
import { HelpPage } from './help-page.tsx';

const explained = help.words.groups.flatMap((group) => group.words.map(({ word }) => word));

/** What the manager reads, of the rows of docs/glossary.md that say it; « le serveur se réveille » explains itself. */
const glossary = readFileSync(new URL('../../../docs/glossary.md', import.meta.url), 'utf8');
const [, trade = '', forecast = ''] = glossary.split('\n## ');
const read = [...`${trade}\n${forecast}`.matchAll(/^\| [^|]+ \| ([^|]+) \|/gmu)]
  .map(([, french = '']) => french.trim().replace(/^« | »$/gu, ''))
  .filter((french) => french !== '' && french !== 'the manager reads');

describe('the page of help', () => {
  it('explains every word of the glossary that the manager reads', () => {
    expect(read.length).toBeGreaterThan(15);
    const known = explained.join(', ').split(', ');
    expect(read.flatMap((french) => french.split(', ')).filter((word) => !known.includes(word))).toEqual([]);
  });

  it('explains no word twice, and each in a sentence', () => {
    expect(new Set(explained).size).toBe(explained.length);
    for (const { words: group } of help.words.groups) {
      for (const { meaning } of group) expect(meaning).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it('has one heading, the days of a week and the way to the tour', () => {
    expect(markup(<HelpPage />).match(/<h1/gu)).toHaveLength(1);
    expect(words(<HelpPage />)).toMatch(
      /Revoir la visite\|.*Jeudi matin\|.*Qui a décidé, et quand\|.*à confirmer\|/u,
    );
  });
});
