import { describe, expect, it } from 'vitest';
import type { Release } from '../../domain/shapes/release.ts';
import { activeSources, secretParameters } from '../index.ts';
import type { RunScope } from '../source.ts';
import { followUpsOf, parseRequested, planOf } from '../source-pages.ts';
import { tmdb } from './tmdb.ts';

// Answers in the API's form, written by us: films and people are invented.

const release = {
  filmId: 'allocine-11',
  title: 'Le Film',
  originalTitle: 'The Film',
  releaseDate: '2026-08-26',
} as Release;
const run: RunScope = { week: '2026-08-26', kind: 'monday', asOf: '2026-08-24', releases: [release] };

const found = (id: number, title: string, date: string): unknown => ({
  id,
  title,
  original_title: 'X',
  release_date: date,
});
const named = (...names: string[]): unknown[] => names.map((name) => ({ name }));

const FILM = {
  id: 5,
  title: 'Le Film',
  original_title: 'The Film',
  overview: 'Un film de nous.',
  budget: 90_000_000,
  runtime: 101,
  poster_path: '/p.jpg',
  genres: named('Drame'),
  production_countries: named('France'),
  spoken_languages: named('Français'),
  credits: {
    cast: named('Ann Une'),
    crew: [
      { name: 'Bob Deux', job: 'Director' },
      { name: 'Cy Trois', job: 'Writer' },
    ],
  },
  release_dates: {
    results: [
      {
        iso_3166_1: 'US',
        release_dates: [
          { type: 4, release_date: '2026-06-01T00:00:00.000Z' },
          { type: 3, release_date: '2026-08-14T00:00:00.000Z' },
        ],
      },
      { iso_3166_1: 'FR', release_dates: [{ type: 3, release_date: '2026-08-26T00:00:00.000Z' }] },
    ],
  },
};

function firstRequest() {
  const [request] = planOf(tmdb, run);
  if (request === undefined) throw new Error('no page');
  return request;
}

describe('TMDB', () => {
  it('is off without a key, and the key stands in no address', () => {
    expect(activeSources({ tmdbApiKey: null, wikimediaEnabled: false })).not.toContain(tmdb);
    expect(activeSources({ tmdbApiKey: 'hush', wikimediaEnabled: false })).toContain(tmdb);
    expect(secretParameters({ tmdbApiKey: null })).toEqual({});
    expect(secretParameters({ tmdbApiKey: 'hush' })).toEqual({ 'api.themoviedb.org': { api_key: 'hush' } });
    expect(JSON.stringify(planOf(tmdb, run))).not.toContain('api_key');
  });

  it('is asked on Monday for the releases that are known', () => {
    expect(planOf(tmdb, run)).toMatchObject([
      {
        kind: 'search',
        subject: 'allocine-11',
        url: 'https://api.themoviedb.org/3/search/movie?query=The+Film&language=fr-FR&region=FR',
      },
    ]);
    expect(planOf(tmdb, { ...run, kind: 'thursday' })).toEqual([]);
  });

  it('is followed to the one film with that title and year', () => {
    const body = JSON.stringify({
      results: [
        found(4, 'Le Film', '1988-01-20'),
        found(5, 'LE FILM', '2026-08-14'),
        found(6, 'Autre', '2026-08-26'),
      ],
    });
    const request = firstRequest();
    const page = parseRequested(tmdb, request, body, run);
    expect(page.films.map(({ sourceId }) => sourceId)).toEqual(['5']);
    expect(followUpsOf(tmdb, request, page, run)).toMatchObject([
      {
        kind: 'film',
        subject: '5',
        url: 'https://api.themoviedb.org/3/movie/5?append_to_response=credits,release_dates&language=fr-FR',
      },
    ]);
  });

  it('is not followed when two films fit, or none', () => {
    const two = { results: [found(5, 'Le Film', '2026-08-14'), found(6, 'Le Film', '2026-01-01')] };
    expect(parseRequested(tmdb, firstRequest(), JSON.stringify(two), run).films).toEqual([]);
    expect(parseRequested(tmdb, firstRequest(), '{"results":[]}', run).films).toEqual([]);
  });

  it('knows budget, US date and credits', () => {
    const request = { ...firstRequest(), kind: 'film', subject: '5' };
    expect(parseRequested(tmdb, request, JSON.stringify(FILM), run).films).toMatchObject([
      {
        sourceId: '5',
        status: 'new',
        releaseDate: '2026-08-26',
        usReleaseDate: '2026-08-14',
        usOpeningUsd: null,
        directors: ['Bob Deux'],
        cast: ['Ann Une'],
        durationMinutes: 101,
        budget: { amount: 90_000_000, currency: 'USD' },
        posterUrl: 'https://image.tmdb.org/t/p/w500/p.jpg',
      },
    ]);
    const unknown = { ...FILM, budget: 0, runtime: 0, poster_path: null, release_dates: { results: [] } };
    expect(parseRequested(tmdb, request, JSON.stringify(unknown), run).films).toMatchObject([
      { budget: null, durationMinutes: null, posterUrl: null, releaseDate: null, status: 'running' },
    ]);
  });

  it.each([
    ['<html>', '$'],
    ['{"results":[{"id":"5"}]}', '$.results.0.id'],
  ])('an answer in another form names the field: %s', (body, selector) => {
    expect(() => parseRequested(tmdb, firstRequest(), body, run)).toThrow(
      expect.objectContaining({ code: 'layout-changed', selector }) as Error,
    );
  });
});
