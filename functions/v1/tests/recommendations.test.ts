import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { ratingsSchema } from '#shared/v1/contract/catalogue/raters.ts';
import { recommendationsSchema } from '#shared/v1/contract/catalogue/recommendations.ts';
import { catalogueServices, provideCatalogueServices } from '#shared/catalogue-services.ts';
import { useApi } from './served-api.ts';

const api = useApi({ NIAB_MOVIELENS: 'on' });

async function recommended(query: string): Promise<z.output<typeof recommendationsSchema>> {
  const answer = await api.call('GET', `/api/v1/recommendations?${query}`);
  expect(answer.status, answer.text).toBe(200);
  return recommendationsSchema.parse(answer.body);
}

describe('films are recommended', () => {
  it('for likes by title, id and number, each once, and name those that speak for them', async () => {
    const told = await recommended('like=am%C3%A9lie&like=tt0110413&like=293&limit=5');
    expect(told).toMatchObject({
      by: 'ratings',
      likes: [{ id: 'tt0211915' }, { id: 'tt0110413' }, { id: 'tt0110413' }],
    });
    expect(told.films.length).toBe(5);
    for (const { film, because } of told.films) {
      expect(['tt0211915', 'tt0110413']).not.toContain(film.id);
      expect(because.length).toBeGreaterThan(0);
    }
    expect(told.attribution.map(({ source }) => source)).toContain('movielens');
    const twice = await recommended('like=tt0110413&like=293&limit=5');
    expect(twice.films).toEqual((await recommended('like=tt0110413&limit=5')).films);
  });

  it('for a rater of MovieLens, and none that they rated', async () => {
    const told = await recommended('user=1&limit=50');
    const rated = await api.call('GET', '/api/v1/ratings?user=1&limit=100');
    const { ratings } = ratingsSchema.parse(rated.body);
    const seen = new Set(ratings.map(({ filmId }) => filmId));
    expect(told.films.filter(({ film }) => seen.has(film.id))).toEqual([]);
    const liked = new Set(ratings.flatMap(({ filmId, stars }) => (stars >= 4 ? [filmId] : [])));
    const named = told.films.flatMap(({ because }) => because.map(({ film }) => film.id));
    expect(named.filter((id) => liked.has(id)).length).toBeGreaterThan(0);
    expect(told.likes).toEqual([]);
  });

  it('of a genre and a decade, and of those that nobody rated', async () => {
    const told = await recommended('like=tt0211915&genre=Comedy&decade=2010&among=unrated');
    expect([told.by, told.films.length]).toEqual(['content', 10]);
    for (const { film } of told.films) {
      expect([film.genres.includes('Comedy'), film.rated, String(film.year).slice(0, 3)]).toEqual([
        true,
        null,
        '201',
      ]);
    }
  });

  it('of the releases of a week, of which there may be none', async () => {
    const { by, films } = await recommended('like=tt0211915&openedFrom=1999-03-10');
    expect([by, films]).toEqual(['content', []]);
  });

  it('anew, where another model makes them, to whoever has those of the one before', async () => {
    const path = '/api/v1/recommendations?like=318';
    const { headers } = await api.call('GET', path);
    const again = () => api.call('GET', path, { headers: { 'if-none-match': headers['etag'] ?? '' } });
    expect((await again()).status).toBe(304);
    const services = await catalogueServices();
    const recommending: typeof services.recommending = async (catalogue) => {
      const own = await services.recommending(catalogue);
      return { model: 'another', recommender: () => own.recommender() };
    };
    provideCatalogueServices({ ...services, recommending });
    expect((await again()).status).toBe(200);
    provideCatalogueServices(services);
    expect((await again()).status).toBe(304);
  });

  it('for no film that there is not, and tell which like that is', async () => {
    for (const like of ['tt9999999', 'zzzzqqqqxxxx']) {
      const answer = await api.call('GET', `/api/v1/recommendations?like=tt0110413&like=${like}`);
      expect(answer).toMatchObject({
        status: 404,
        body: { code: 'no-such-film', errors: [{ field: 'like.1' }] },
      });
    }
  });

  it('for likes that nobody between keeps', async () => {
    const { headers } = await api.call('GET', '/api/v1/recommendations?like=tt0110413');
    expect(headers['cache-control']).toBe('private, max-age=300, stale-while-revalidate=86400');
    const films = await api.call('GET', '/api/v1/films?limit=1');
    expect(films.headers['cache-control']).toMatch(/^public/u);
  });

  it('for no rater that there is not', async () => {
    const answer = await api.call('GET', '/api/v1/recommendations?user=611');
    expect(answer).toMatchObject({ status: 404, body: { code: 'no-such-person' } });
  });
});
