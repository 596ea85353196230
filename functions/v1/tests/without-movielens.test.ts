import { describe, expect, it } from 'vitest';
import { listedFilmsSchema, oneFilmSchema } from '#shared/v1/contract/catalogue/films.ts';
import { linksSchema } from '#shared/v1/contract/catalogue/raters.ts';
import { recommendationsSchema } from '#shared/v1/contract/catalogue/recommendations.ts';
import { statsSchema } from '#shared/v1/contract/catalogue/stats.ts';
import { useApi, type Answer } from './served-api.ts';

const api = useApi();
const get = (path: string): Promise<Answer> => api.call('GET', `/api/v1/${path}`);

describe('without the setting that shows MovieLens', () => {
  it.each([
    ...['ratings', 'ratings?film=tt0111161', 'tags', 'tags?tag=prison', 'stats/best-rated'],
    ...[
      'stats/ratings-by-year',
      'films/318',
      'films/318/similar',
      'films?source=movielens',
      'links?film=318',
      'recommendations?like=318',
      'recommendations?user=1',
      'recommendations?among=rated',
    ],
  ])('what is made from it is told to be switched off: %s', async (path) => {
    const answer = await get(path);
    expect(answer).toMatchObject({ status: 404, body: { code: 'demonstration-off' } });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('films are as if it were not there', async () => {
    const film = await get('films/tt0111161');
    expect(oneFilmSchema.parse(film.body)).toMatchObject({
      film: { rated: null, movieLensId: null, movieLensGenres: null, sources: ['facts'] },
      attribution: [{ source: 'facts' }],
    });
    const { total, films } = listedFilmsSchema.parse((await get('films?query=shawshank')).body);
    expect(total).toBeGreaterThan(0);
    for (const { sources, rated } of films)
      expect([sources.includes('movielens'), rated]).toEqual([false, null]);
    expect(linksSchema.parse((await get('links?film=tt0111161')).body)).toMatchObject({
      links: [{ movieLensId: null }],
      attribution: [],
    });
    expect(statsSchema.parse((await get('stats/counts')).body)).toMatchObject({
      counts: { movieLens: null },
    });
    expect(film.text).not.toMatch(/movielens\b|GroupLens/);
  });

  it('films are recommended by their facts alone', async () => {
    const answer = await get('recommendations?like=Am%C3%A9lie&limit=5');
    const told = recommendationsSchema.parse(answer.body);
    expect(told).toMatchObject({ by: 'facts', model: null, likes: [{ id: 'tt0211915' }] });
    expect(told.films.length).toBe(5);
    expect(answer.text).not.toMatch(/GroupLens|"movielens"/);
  });

  it('an answer has another tag', async () => {
    expect((await get('films')).headers.etag).toMatch(/-off"$/);
  });
});
