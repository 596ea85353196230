import { describe, expect, it } from 'vitest';
import { provideV1Services } from '#shared/v1-services.ts';
import { fieldsOf, useApi, type Answer } from './served-api.ts';

const api = useApi({ NIAB_MOVIELENS: 'on' });
const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  api.call('GET', `/api/v1/${path}`, { headers });

describe('an answer of the catalogue', () => {
  it('may be kept by whoever has it, and is not made again for who has it', async () => {
    for (const path of ['films', 'films/318', 'stats/counts', 'ratings?limit=1']) {
      const first = await get(path);
      const { etag = '', 'cache-control': kept } = first.headers;
      expect(kept).toBe('public, max-age=300, stale-while-revalidate=86400');
      expect(etag).toMatch(/^W\/"[0-9a-f]{16}-source-on"$/);
      const again = await get(path, { 'if-none-match': etag });
      expect(again).toMatchObject({ status: 304, text: '', headers: { etag, 'cache-control': kept } });
      expect((await get(path, { 'if-none-match': 'W/"0000000000000000-source-on"' })).status).toBe(200);
      const head = await api.call('HEAD', `/api/v1/${path}`);
      expect(head).toMatchObject({ status: 200, text: '', headers: { etag } });
    }
  });

  it('that is a problem is kept by nobody, whatever who asks says to have', async () => {
    const { etag = '' } = (await get('films')).headers;
    for (const tag of [etag, '*']) {
      for (const path of ['films/tt9999999', 'films?limit=0', 'stats/nothing']) {
        const { status, headers } = await get(path, { 'if-none-match': tag });
        expect([path, status >= 400, headers['cache-control']]).toEqual([path, true, 'no-store']);
      }
    }
  });

  it.each([
    ['films?limit=0', ['limit']],
    ['films?limit=101', ['limit']],
    ['films?limit=ten', ['limit']],
    ['films?query=', ['query']],
    [`films?query=${'x'.repeat(201)}`, ['query']],
    ['films?query=a&query=b', ['query']],
    ['films?genre=Drame', ['genre']],
    ['films?decade=1995', ['decade']],
    ['films?country=fr&year=95', ['year', 'country']],
    ['films?person=Darabont', ['person']],
    ['films?cursor=%2e%2e%2f', ['cursor']],
    ['films?titel=x', ['titel']],
    ['films/x', ['id']],
    ['films/tt1', ['id']],
    ['films/0', ['id']],
    ['films/tt0111161?x=1', ['x']],
    ['films/tt0111161/similar?limit=51', ['limit']],
    ['ratings?film=x&user=0', ['film', 'user']],
    ['ratings?minStars=0.7', ['minStars']],
    ['tags?tag=', ['tag']],
    ['links?imdb=0111161', ['imdb']],
    ['people/x', ['id']],
    ['people/name-%0d%0aset-cookie', ['id']],
    ['stats/everything', ['figure']],
    ['recommendations?like=', ['like.0']],
    [`recommendations?${'like=318&'.repeat(51)}`, ['like']],
    ['recommendations?user=0&decade=1995&limit=51', ['user', 'decade', 'limit']],
    ['recommendations?genre=a&genre=b', ['genre']],
    ['recommendations?among=all&openedFrom=2026-02-30', ['openedFrom', 'among']],
    ['stats/counts?limit=1', ['limit']],
  ])('to what cannot be meant names it: %s', async (path, fields) => {
    const answer = await get(path);
    expect(answer, answer.text).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    expect(fieldsOf(answer)).toEqual(fields);
  });

  it('comes without a token, and the same with one that is not good', async () => {
    const [without, wrong] = [
      await get('films?query=leon'),
      await get('films?query=leon', { authorization: 'Bearer x' }),
    ];
    expect([without.status, wrong.status]).toEqual([200, 200]);
    expect(wrong.body).toEqual(without.body);
  });

  it('asks no store of the API: not one of a thousand', async () => {
    const services = api.services();
    let asked = 0;
    provideV1Services(
      new Proxy(services, {
        get: (target, name) => {
          asked += 1;
          return Reflect.get(target, name) as unknown;
        },
      }),
    );
    const paths = ['films?query=evades', 'films/318', 'films/318/similar', 'ratings?user=2', 'tags', 'links'];
    paths.push(
      'recommendations?like=318',
      'people/nm0001104',
      'stats/counts',
      'films/tt9999999',
      'films?limit=0',
    );
    for (let round = 0; round < 100; round += 1) {
      await Promise.all(paths.map((path) => get(path)));
    }
    expect(asked).toBe(0);
    // Whoever wants a token is another matter.
    await api.client(['admin']).then((client) => api.token(client));
    expect(asked).toBeGreaterThan(0);
    provideV1Services(services);
    // A thousand answers take seconds on a busy machine.
  }, 60_000);
});
