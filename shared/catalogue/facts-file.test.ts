import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readFacts, writeFact, type Fact } from './facts-file.ts';

const PERSON: Fact = {
  kind: 'person',
  person: { id: 'nm0001104', name: 'Frank Darabont', birthYear: 1959, deathYear: null },
};
const NAME: Fact = {
  kind: 'person',
  person: { id: 'name-jean-taylor-smith', name: 'Jean Taylor Smith', birthYear: null, deathYear: null },
};
const FILM: Fact = {
  kind: 'film',
  film: {
    id: 'tt0111161',
    frenchTitle: 'Les évadés',
    originalTitle: 'The Shawshank Redemption',
    otherTitles: ['À l’ombre de Shawshank'],
    year: 1994,
    durationMinutes: 142,
    genres: ['Drama', 'Sci-Fi'],
    countries: ['US', 'FR'],
    credits: [
      { personId: 'nm0001104', job: 'director', position: 0 },
      { personId: 'nm0000209', job: 'actor', position: 0 },
      { personId: 'nm0000151', job: 'actor', position: 1 },
      { personId: 'name-jean-taylor-smith', job: 'cast', position: 0 },
    ],
    movieLensId: null,
    tmdbId: 278,
    frenchRelease: null,
  },
};
const BARE: Fact = {
  kind: 'film',
  film: {
    ...FILM.film,
    id: 'tt10000001',
    ...{ frenchTitle: null, originalTitle: null, otherTitles: [], year: null, durationMinutes: null },
    ...{ genres: [], countries: [], credits: [], tmdbId: null },
  },
};

async function read(...lines: string[]): Promise<Fact[]> {
  const facts: Fact[] = [];
  for await (const fact of readFacts(Readable.from(lines))) facts.push(fact);
  return facts;
}

describe('a file of facts', () => {
  it('is read as it was written, films and people, with all they have or nothing', async () => {
    const facts = [NAME, PERSON, FILM, BARE];
    expect(await read(...facts.map(writeFact), '')).toEqual(facts);
  });

  it('keeps the order of credits, whatever the order they come in', async () => {
    const film = { ...FILM.film, credits: FILM.film.credits.toReversed() };
    expect(await read(writeFact({ kind: 'film', film }))).toEqual([FILM]);
  });

  it('takes neither ids of MovieLens nor French releases along', async () => {
    const film = { ...FILM.film, movieLensId: 318, frenchRelease: '1995-03-01' as const };
    expect(await read(writeFact({ kind: 'film', film }))).toEqual([FILM]);
  });

  it.each([
    ['{"i":"nm000', 'Line 2 of the facts is not JSON'],
    ['17', 'Line 2 of the facts: Invalid input: expected object, received number'],
    ['{"i":"tt0111161","rating":9.3}', 'Line 2 of the facts: rating: is not known here'],
    ['{"i":"tt0111161","g":["Drama","News"]}', 'Line 2 of the facts: g.1: Invalid option'],
    ['{"i":"tt0111161","c":["France"]}', 'Line 2 of the facts: c.0: is no country'],
    ['{"i":"tt0111161","d":["Frank"]}', 'Line 2 of the facts: d.0: is no id of a person'],
    ['{"i":"tt111161"}', 'Line 2 of the facts: i: is no id of a film'],
    ['{"i":"nm0001104"}', 'Line 2 of the facts: p: Invalid input'],
    ['{"i":"nm0001104","p":"Frank Darabont","votes":3}', 'Line 2 of the facts: votes: is not known here'],
  ])('refuses the line %s', async (line, message) => {
    await expect(read(writeFact(PERSON), line)).rejects.toMatchObject({
      code: 'data-unreadable',
      message: expect.stringContaining(message) as string,
    });
  });
});
