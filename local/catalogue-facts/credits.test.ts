import { describe, expect, it } from 'vitest';
import type { Film, Person } from '#shared/catalogue/film.ts';
import { creditsOf, type ToldCrew } from './credits.ts';
import { People } from './people.ts';
import { withPlausibleYears } from './plausible-years.ts';
import type { CastMember } from './sources.ts';
import { Tally } from './tally.ts';

const row = (id: string, n: string, b: number | null, ...jobs: string[]) => ({
  ...{ id, n, b, d: null },
  films: Object.fromEntries(jobs.map((job) => [job, 1])),
});
const people = new People({
  people: [
    row('nm0000001', 'Ana Roux', 1950, 'actress', 'writers'),
    row('nm0000002', 'Jo Blanc', 1960, 'actor', 'actress'),
    row('nm0000003', 'Max Noir', null, 'actor'),
    row('nm0000004', 'Max Noir', null, 'composer'),
    row('nm0000005', 'Léo Vert', 1990, 'actor'),
  ],
  imdb: [],
  extra: [],
});
const member = (n: string, id: string | null = null, g: 'm' | 'f' | null = null): CastMember => ({
  ...{ id, n, g, b: null, d: null },
});
const crew = (told: Partial<ToldCrew>): ToldCrew => ({
  ...{ year: 1980, directors: [], writers: [], composers: [], cast: [], ...told },
});
const creditsFrom = (told: Partial<ToldCrew>, tally = new Tally()) =>
  creditsOf(crew(told), people, tally).credits.map(
    ({ job, position, personId }) => `${job} ${position} ${personId}`,
  );

describe('credits', () => {
  it('are in the order of each job, a person once', () => {
    const told = {
      directors: [member('Ana Roux', 'nm0000001')],
      cast: [
        member('Max Noir', 'nm0000003', 'm'),
        member('Ana Roux', 'nm0000001', 'f'),
        member('Jo Blanc', 'nm0000002', 'm'),
        member('Max Noir', 'nm0000003', 'm'),
      ],
    };
    expect(creditsFrom(told)).toEqual([
      'director 0 nm0000001',
      'actor 0 nm0000003',
      'actor 1 nm0000002',
      'actress 0 nm0000001',
    ]);
  });

  it('give a name to the one person who bears it and was born, else to somebody unknown', () => {
    const tally = new Tally();
    const told = { writers: ['Ana Roux', 'Max Noir', 'Léo Vert', 'Zoé d’Œil'], composers: ['久石譲'] };
    expect(creditsFrom(told, tally)).toEqual([
      'writer 0 nm0000001',
      'writer 1 name-max-noir',
      'writer 2 name-leo-vert',
      'writer 3 name-zoe-d-oeil',
    ]);
    expect(tally.count('names without an id, of one known person')).toBe(1);
    expect(tally.count('names without an id, of nobody known')).toBe(3);
    expect(tally.count('credits dropped: a name without a Latin letter')).toBe(1);
  });

  it('tell actors from actresses by what other films say, where they agree', () => {
    const cast = [
      member('Ana Roux'),
      member('Jo Blanc'),
      member('Zoé Gris'),
      member('Max Noir', 'nm0000003'),
    ];
    expect(creditsFrom({ cast })).toEqual([
      'actress 0 nm0000001',
      'cast 0 nm0000002',
      'cast 1 name-zoe-gris',
      'actor 0 nm0000003',
    ]);
  });
});

describe('years of people', () => {
  const film = (year: number, job: 'writer' | 'actor'): Film => ({
    ...{
      id: 'tt0000001',
      frenchTitle: null,
      originalTitle: 'A',
      otherTitles: [],
      year,
      durationMinutes: null,
    },
    ...{ genres: [], countries: [], movieLensId: null, tmdbId: null, frenchRelease: null },
    credits: [{ personId: 'nm1', job, position: 0 }],
  });
  const person = (birthYear: number | null, deathYear: number | null): Person => ({
    ...{ id: 'nm1', name: 'A', birthYear, deathYear },
  });

  it.each([
    [1812, 1870, film(1948, 'writer'), null],
    [1900, 1985, film(1990, 'actor'), null],
    [null, 1985, film(1990, 'actor'), null],
    [1985, 1900, film(1990, 'actor'), 'death before birth'],
    [1800, 1950, film(1940, 'writer'), 'a life of over 115 years'],
    [1991, null, film(1990, 'writer'), 'birth after a film'],
    [1800, 1870, film(1948, 'actor'), 'directing or playing at over 105'],
  ])('%s to %s', (birthYear, deathYear, of, fault) => {
    const tally = new Tally();
    const told = person(birthYear, deathYear);
    expect(withPlausibleYears([told], [of], tally)).toEqual([fault === null ? told : person(null, null)]);
    expect(tally.lines()).toEqual(fault === null ? [] : [`      1 years of people dropped: ${fault}`]);
  });
});
