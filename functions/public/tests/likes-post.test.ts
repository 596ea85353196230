import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/domain/cinema-week.ts';
import { provideServices } from '#shared/services.ts';
import { useHeldHost } from '../../http/tests/held-host.ts';
import { principal, useCinema } from '../../http/tests/served-cinema.ts';

const [SHAWSHANK, MATRIX] = ['tt0111161', 'tt0133093'];
/** The tests' clock stands on Monday, 12 June 2023. */
const WEEK = '2023-06-07';

const cinema = useCinema('static-web-apps', { NIAB_MOVIELENS: 'on' });
const host = useHeldHost(cinema, ['functions/public/likes-post.ts', 'functions/http/weeks-list.ts']);

const send = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  host.ask('/api/public/likes', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
async function keptIn(week: IsoDate): Promise<string[][]> {
  const kept: string[][] = [];
  const store = await cinema.services().contributedLikes();
  for await (const page of store.sendings(week)) kept.push(...page);
  return kept;
}

describe('likes that visitors contribute', () => {
  it('are kept by anybody, with the week alone, those that the catalogue has', async () => {
    const reply = await send({ films: [MATRIX, 'tt9999999', SHAWSHANK, 'release-x'] });
    expect([reply.status, await reply.text()]).toEqual([204, '']);
    expect(await keptIn(WEEK)).toEqual([[SHAWSHANK, MATRIX]]);
  });

  it('are those of the week in Paris', async () => {
    cinema.at('2023-06-13T22:00:00Z');
    expect((await send({ films: [SHAWSHANK] })).status).toBe(204);
    expect(await keptIn('2023-06-14')).toEqual([[SHAWSHANK]]);
  });

  it.each([
    ['none', { films: [] }],
    ['none that the catalogue has', { films: ['tt9999999', '__proto__'] }],
    ['one twice', { films: [SHAWSHANK, SHAWSHANK] }],
    ['more than fifty', { films: Array.from({ length: 51 }, (_, place) => `tt${place}`) }],
    ['no text', { films: [1] }],
    ['who sends them', { films: [SHAWSHANK], visitor: 'me' }],
  ])('are refused where they are %s', async (_, body) => {
    const before = await keptIn(WEEK);
    const reply = await send(body);
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({ code: 'invalid-input' });
    expect(await keptIn(WEEK)).toEqual(before);
  });

  it('are taken from no form, and read by nobody', async () => {
    const form = await send({ films: [SHAWSHANK] }, { 'content-type': 'text/plain' });
    expect(form.status).toBe(415);
    const read = await host.ask('/api/public/likes');
    expect([read.status, read.headers.get('allow')]).toEqual([405, 'POST']);
    expect(read.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('can be sent again later where the storage does not answer, which is said to nobody', async () => {
    const services = cinema.services();
    const { openContributedLikes } = await import('#shared/open-contributed-likes.ts');
    const { storage } = services.config;
    const connectionString = 'connectionString' in storage ? storage.connectionString : '';
    const nobody = connectionString.replace(
      /TableEndpoint=http:\/\/[^/]+/,
      'TableEndpoint=http://127.0.0.1:9',
    );
    provideServices({
      ...services,
      contributedLikes: () =>
        openContributedLikes({ ...services.config, storage: { connectionString: nobody } }),
    });
    const reply = await send({ films: [SHAWSHANK] });
    provideServices(host.services());
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '10']);
    expect(await reply.text()).not.toContain('127.0.0.1');
  });

  it('of a flood are kept no more than a process takes, and no database is asked or waited for', async () => {
    const { hold, requests } = host.database();
    const { release } = hold();
    const before = requests.length;
    const counts = new Map<number, number>();
    for (let round = 0; round < 20; round += 1) {
      const replies = await Promise.all(Array.from({ length: 50 }, () => send({ films: [MATRIX] })));
      for (const { status, headers } of replies) {
        counts.set(status, (counts.get(status) ?? 0) + 1);
        if (status === 429) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      }
    }
    expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual([204, 429]);
    expect(counts.get(429)).toBeGreaterThan(900);
    expect(requests.length).toBe(before);
    // The manager's pages do.
    const weeks = host.ask('/api/weeks', { headers: principal('manager') });
    release();
    expect((await weeks).status).toBe(200);
    expect(requests.length).toBeGreaterThan(before);
  });
});
