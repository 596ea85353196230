import { describe, expect, it } from 'vitest';
import { CATALOGUE_OPERATIONS, OPERATIONS } from '#shared/v1/contract/operations.ts';
import { CATALOGUE_EXAMPLES } from '#shared/v1/openapi/catalogue/examples.ts';
import { useHeldHost } from './http/tests/held-host.ts';
import { principal, useCinema } from './http/tests/served-cinema.ts';

const cinema = useCinema('static-web-apps', { NIAB_MOVIELENS: 'on' });
const host = useHeldHost(cinema, ['functions/catalogue/*.ts', 'functions/http/weeks-list.ts']);

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  host.ask(path, { headers });

/** An address of each call of the catalogue: its first example. */
const ADDRESSES = CATALOGUE_OPERATIONS.map((name) => {
  const values = Object.values(CATALOGUE_EXAMPLES[name])[0]?.values ?? {};
  let address: string = OPERATIONS[name].path;
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (address.includes(`{${key}}`)) address = address.replace(`{${key}}`, String(value));
    else for (const one of [value].flat()) query.append(key, String(one));
  }
  return query.size === 0 ? address : `${address}?${query.toString()}`;
});

describe('the catalogue in the app of the site', () => {
  it.each(ADDRESSES)(
    'is open to everybody, at the addresses that it has in the other app: %s',
    async (address) => {
      const answer = await get(address);
      expect(answer.status).toBe(200);
      const told = (await answer.json()) as { version: string; model?: string };
      // What somebody likes is for nobody between to keep.
      const whose = address.includes('like=') ? 'private' : 'public';
      expect(answer.headers.get('cache-control')).toContain(`${whose}, max-age=300`);
      // What is made by a model as well is another answer with another model.
      const model = told.model === undefined ? '' : `-${told.model}`;
      expect(answer.headers.get('etag')).toBe(`W/"${told.version}-source-on${model}"`);
    },
  );

  it('refuses other methods', async () => {
    const answer = await host.ask('/api/v1/films', { method: 'POST' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('a thousand visitors send the database no statement, and do not wait for one that sleeps', async () => {
    const { hold, requests } = host.database();
    const { release } = hold();
    const before = requests.length;
    for (let round = 0; round < 125; round += 1) {
      const answers = await Promise.all(ADDRESSES.map((address) => get(address)));
      for (const answer of answers) {
        await answer.arrayBuffer();
        expect(answer.status).toBe(200);
      }
    }
    expect(requests.length).toBe(before);
    // The manager's pages do.
    const weeks = get('/api/weeks', principal('manager'));
    release();
    expect((await weeks).status).toBe(200);
    expect(requests.length).toBeGreaterThan(before);
  });
});
