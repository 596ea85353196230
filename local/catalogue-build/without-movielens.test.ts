import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '#shared/catalogue/catalogue.ts';
import { readFacts } from '#shared/catalogue/facts-file.ts';
import { encodeCatalogue } from '#shared/catalogue/file/encode.ts';
import type { Film, Person } from '#shared/catalogue/film.ts';
import { mergeFilms } from '#shared/catalogue/merge-films.ts';
import { openCatalogue } from '#shared/catalogue/open-catalogue.ts';
import { lines } from '#shared/catalogue/rows/lines.ts';
import { textFile } from '#shared/catalogue/rows/text-file.ts';
import { root } from '../settings.ts';

const SHIPPED = path.join(root, 'shared/catalogue/shipped');
const QUERIES = [
  'les evades',
  'alien',
  'la vie',
  'casablanca',
  '12 hommes en colere',
  'dune 2021',
  'amour',
  'the',
];
const shown = openCatalogue(readFileSync(path.join(SHIPPED, 'catalogue.bin.gz')), { demonstration: false });
let never: Catalogue;

async function* factLines(): AsyncGenerator<string> {
  for await (const piece of lines(textFile(path.join(SHIPPED, 'facts.jsonl.gz')))) {
    for (const { text } of piece) yield text;
  }
}

/** All films of a list, page by page; cursors bear the version of their own catalogue. */
function listed(catalogue: Catalogue): unknown[] {
  const films: unknown[] = [];
  for (let after: string | null = null, more = true; more; more = after !== null) {
    const page = catalogue.filmsOf({}, { after, limit: 100 });
    films.push(page.total, ...page.items);
    after = page.next;
  }
  return films;
}

beforeAll(async () => {
  const [films, people]: [Film[], Person[]] = [[], []];
  for await (const fact of readFacts(factLines())) {
    if (fact.kind === 'film') films.push(fact.film);
    else people.push(fact.person);
  }
  const told = films.map((film) => ({ source: 'facts' as const, film }));
  const file = await encodeCatalogue({ films: mergeFilms(told, people), people, ratings: [], tags: [] });
  never = openCatalogue(file, { demonstration: false });
});

describe('without the demonstration the shipped catalogue is as one that MovieLens was never put into', () => {
  it('in its list and its figures', () => {
    expect(listed(shown)).toEqual(listed(never));
    expect([shown.counts(), shown.genres(), shown.decades()]).toEqual([
      ...[never.counts(), never.genres(), never.decades()],
    ]);
  });

  it.each(QUERIES)('in what it finds and how films are like each other: %s', (query) => {
    const found = shown.filmsOf({ query }, { after: null, limit: 100 });
    const other = never.filmsOf({ query }, { after: null, limit: 100 });
    expect([found.total, found.items]).toEqual([other.total, other.items]);
    for (const { id } of found.items.slice(0, 5))
      expect(shown.similar(id, 20)).toEqual(never.similar(id, 20));
  });
});
