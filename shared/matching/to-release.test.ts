import { describe, expect, it } from 'vitest';
import type { Release } from '../domain/shapes/release.ts';
import type { SourceFilm } from '../sources/source.ts';
import { sourceFilm } from '../sources/source-film.ts';
import { matchFilms } from './match-films.ts';
import { toRelease } from './to-release.ts';

const WEEK = '2026-08-26';

function film(source: SourceFilm['source'], id: number | null, facts: Partial<SourceFilm> = {}): SourceFilm {
  return sourceFilm({
    source,
    sourceId: id === null ? null : String(id),
    title: 'Le Film',
    status: 'new',
    ...facts,
  });
}

function releaseOf(films: SourceFilm[], known: Release[] = []): Release {
  const [match, ...others] = matchFilms(films, known, WEEK);
  if (match === undefined || others.length > 0) throw new Error('one film was expected');
  return toRelease(match, WEEK, known);
}

describe('the release of a film', () => {
  it('takes each fact from the site that knows it best', () => {
    const release = releaseOf([
      film('jpbox', 2, {
        title: 'Le Film (2026)',
        originalTitle: 'The Film',
        distributor: 'Grand (JPBox)',
        genres: ['Drame'],
        screens: 450,
        durationMinutes: 101,
        countries: ['France'],
        synopsis: 'Court.',
      }),
      film('allocine', 1, { releaseDate: '2026-08-28', scheduledShows: 127, genres: ['Comédie', 'Drame'] }),
      film('allocine', 1, {
        distributor: 'Grand',
        durationMinutes: 100,
        synopsis: 'Un film de nous.',
        languages: ['Français'],
      }),
      film('tmdb', 5, {
        budget: { amount: 90, currency: 'USD' },
        usReleaseDate: '2026-08-14',
        durationMinutes: 99,
        releaseDate: WEEK,
      }),
    ]);
    expect(release).toEqual({
      filmId: 'allocine-1',
      week: WEEK,
      title: 'Le Film',
      originalTitle: 'The Film',
      releaseDate: '2026-08-28',
      distributor: 'Grand',
      directors: [],
      cast: [],
      genres: ['Comédie', 'Drame'],
      countries: ['France'],
      languages: ['Français'],
      durationMinutes: 100,
      budget: { amount: 90, currency: 'USD' },
      usReleaseDate: '2026-08-14',
      usOpeningUsd: null,
      screens: 450,
      scheduledShows: 127,
      allocineId: 1,
      jpboxId: 2,
      synopsis: 'Un film de nous.',
      posterUrl: null,
    });
  });

  it('has a whole title where one site cuts it, and none of the added year', () => {
    const cut = film('jpbox', 2, { title: 'Vaiana, la légende du bout du monde (20.' });
    const whole = film('tmdb', 5, { title: 'Vaiana, la légende du bout du monde' });
    expect(releaseOf([cut, whole]).title).toBe('Vaiana, la légende du bout du monde');
    expect(releaseOf([film('jpbox', 2, { title: 'Obsession (2026)' })]).title).toBe('Obsession');
  });

  it('has the US weekends of all sites, each as the best site tells it', () => {
    const weekend = (friday: string, grossUsd: number) => ({ friday, grossUsd, theaters: 10 });
    const release = releaseOf([
      film('jpbox', 2, { usWeekends: [weekend('2026-08-14', 7), weekend('2026-08-07', 9)] }),
      film('allocine', 1, { usWeekends: [weekend('2026-08-14', 8)] }),
    ]);
    expect(release.usWeekends).toEqual([weekend('2026-08-07', 9), weekend('2026-08-14', 8)]);
    expect(releaseOf([film('allocine', 1)])).not.toHaveProperty('usWeekends');
  });

  it('names at most three directors and actors, the most complete list of the best site', () => {
    const cast = ['A Un', 'B Deux', 'C Trois', 'D Quatre'];
    const release = releaseOf([
      film('allocine', 1, { cast: ['A Un'] }),
      film('allocine', 1, { cast }),
      film('jpbox', 2, { cast: ['B Deux', 'C Trois', 'A Un', 'E Cinq', 'F Six'] }),
    ]);
    expect(release.cast).toEqual(['A Un', 'B Deux', 'C Trois']);
  });

  it('without anything but a title goes through', () => {
    expect(releaseOf([film('jpbox', null, { title: 'Été 85 & Cie' })])).toMatchObject({
      filmId: 'ete-85-cie-2026-08-26',
      title: 'Été 85 & Cie',
      releaseDate: WEEK,
      distributor: null,
      directors: [],
      cast: [],
      posterUrl: null,
    });
  });
});

describe('the id of a film', () => {
  it('is that on Allociné, else on JPBox-Office', () => {
    expect(releaseOf([film('jpbox', 2), film('allocine', 1)]).filmId).toBe('allocine-1');
    expect(releaseOf([film('jpbox', 2)]).filmId).toBe('jpbox-2');
  });

  it('stays what it was when another site joins, or an id appears', () => {
    const onlyJpbox = releaseOf([film('jpbox', 2)]);
    const both = releaseOf([film('jpbox', 2), film('allocine', 1)], [onlyJpbox]);
    expect(both).toMatchObject({ filmId: 'jpbox-2', allocineId: 1, jpboxId: 2 });
    const unnamed = releaseOf([film('jpbox', null)]);
    expect(releaseOf([film('jpbox', 2)], [unnamed])).toMatchObject({
      filmId: 'le-film-2026-08-26',
      jpboxId: 2,
    });
    expect(releaseOf([film('allocine', 1)], [both]).filmId).toBe('jpbox-2');
  });

  it('is found among the known releases for a match made without them', () => {
    const known = { ...releaseOf([film('jpbox', 2)]), filmId: 'early' };
    const [match] = matchFilms([film('jpbox', 2)], [], WEEK);
    if (match === undefined) throw new Error('one film was expected');
    expect(toRelease(match, WEEK, [known]).filmId).toBe('early');
    expect(toRelease(match, WEEK, [{ ...known, week: '2026-08-19' }]).filmId).toBe('jpbox-2');
  });
});

it('a page that fails on Monday loses no lasting fact, and figures are not carried into another run', () => {
  const thursday: Release = {
    ...releaseOf([
      film('allocine', 1, { distributor: 'Grand', cast: ['Ann Une'], synopsis: 'Un film de nous.' }),
    ]),
    screens: 450,
    scheduledShows: 127,
    usReleaseDate: '2026-08-14',
    usOpeningUsd: 1_000,
    usWeekends: [{ friday: '2026-08-14', grossUsd: 1_000, theaters: 10 }],
  };
  expect(releaseOf([film('allocine', 1)], [thursday])).not.toHaveProperty('usWeekends');
  expect(releaseOf([film('allocine', 1)], [thursday])).toMatchObject({
    distributor: 'Grand',
    cast: ['Ann Une'],
    synopsis: 'Un film de nous.',
    screens: null,
    scheduledShows: null,
    usReleaseDate: null,
    usOpeningUsd: null,
  });
});
