import { afterEach, describe, expect, it, vi } from 'vitest';
import { answered, words } from '../../test-render.tsx';
import { drawingOf, MOTIFS } from './drawing.ts';
import { FilmPoster } from './film-poster.tsx';
import { outsidePoster, posterSource } from './outside-poster.ts';

afterEach(() => vi.unstubAllGlobals());
const { signal } = new AbortController();

/** What another site answers, and what it was asked. */
function answers(answer: unknown, status = 200): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return Promise.resolve(Response.json(answer, { status }));
  });
  return asked;
}

describe('a drawn poster', () => {
  it('is the title with who made it, and the same for the same film', () => {
    const film = { id: 'tt0110413', title: 'Léon', credit: 'Luc Besson' };
    expect(words(answered(<FilmPoster film={film} className="" />, []))).toMatch(/Léon\|Luc Besson$/u);
    expect(drawingOf('tt0110413')).toEqual(drawingOf('tt0110413'));
  });

  it('differs between films', () => {
    const motifs = Array.from({ length: 80 }, (_, i) => drawingOf(`tt01104${i}`).motif);
    for (const motif of MOTIFS) expect(motifs.filter((each) => each === motif).length).toBeGreaterThan(2);
  });
});

describe('a poster of another site', () => {
  it('is asked for nowhere without a key, nor for a film that IMDb does not number', async () => {
    const asked = answers({});
    expect(posterSource({ tmdb: '', omdb: '' })).toBeNull();
    expect(await outsidePoster('tt0110413', { tmdb: '', omdb: '' }, signal)).toBeNull();
    expect(await outsidePoster('release-a', { tmdb: 'k', omdb: '' }, signal)).toBeNull();
    expect(asked).toEqual([]);
  });

  it('is TMDB’s where it has the film', async () => {
    const asked = answers({ movie_results: [{ poster_path: '/a.jpg' }] });
    const address = await outsidePoster('tt0110413', { tmdb: 'k&y', omdb: 'other' }, signal);
    expect(address).toBe('https://image.tmdb.org/t/p/w342/a.jpg');
    expect(asked).toEqual([
      'https://api.themoviedb.org/3/find/tt0110413?api_key=k%26y&external_source=imdb_id&language=fr-FR',
    ]);
  });

  it('is OMDb’s where there is no key of TMDB', async () => {
    const asked = answers({ Poster: 'https://m.media-amazon.com/a.jpg' });
    const address = await outsidePoster('tt0110413', { tmdb: '', omdb: 'k' }, signal);
    expect(address).toBe('https://m.media-amazon.com/a.jpg');
    expect(asked).toEqual(['https://www.omdbapi.com/?apikey=k&i=tt0110413']);
  });

  it.each([
    [{ movie_results: [] }, 200],
    [{ movie_results: [{ poster_path: null }] }, 200],
    [null, 200],
    [{ status_message: 'Invalid API key' }, 401],
  ])('is none where the answer has none: %j', async (answer, status) => {
    answers(answer, status);
    expect(await outsidePoster('tt0110413', { tmdb: 'k', omdb: '' }, signal)).toBeNull();
  });

  it.each([{ Poster: 'N/A' }, { Poster: 'javascript:alert(1)' }, { Error: 'Incorrect IMDb ID.' }])(
    'is none where OMDb has none: %j',
    async (answer) => {
      answers(answer);
      expect(await outsidePoster('tt0110413', { tmdb: '', omdb: 'k' }, signal)).toBeNull();
    },
  );
});
