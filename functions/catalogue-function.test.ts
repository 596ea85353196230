import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { startHost, type Host } from '#local/host/start-host.ts';
import { createCatalogueServices, provideCatalogueServices } from '#shared/catalogue-services.ts';
import { operationalFile, provideServices } from '#shared/services.ts';
import { SqlOperationalStore } from '#shared/storage/operational/sql-operational-store.ts';
import { SQLITE_MIGRATIONS } from '#shared/storage/operational/sqlite/migrations/index.ts';
import { SqliteDatabase } from '#shared/storage/operational/sqlite/sqlite-database.ts';
import { sqliteStatements } from '#shared/storage/operational/sqlite/statements.ts';
import { openSqlite } from '#shared/storage/sqlite/open-sqlite.ts';
import { CATALOGUE_OPERATIONS, OPERATIONS } from '#shared/v1/contract/operations.ts';
import { CATALOGUE_EXAMPLES } from '#shared/v1/openapi/catalogue/examples.ts';
import { holding, type HeldDatabase } from './http/tests/held-database.ts';
import { principal, useCinema } from './http/tests/served-cinema.ts';

const cinema = useCinema('static-web-apps', { NIAB_MOVIELENS: 'on' });
let host: Host;
let held: HeldDatabase;

beforeAll(async () => {
  const services = cinema.services();
  provideCatalogueServices(await createCatalogueServices(services.config));
  held = holding(
    new SqliteDatabase(openSqlite(operationalFile(services.config)), sqliteStatements, SQLITE_MIGRATIONS),
  );
  const operational = new SqlOperationalStore(held.database);
  provideServices({ ...services, operational });
  host = await startHost({
    functionFiles: ['functions/catalogue/*.ts', 'functions/http/weeks-list.ts'],
    hostJson: JSON.parse(readFileSync('host.json', 'utf8')),
    settings: {},
    port: 0,
    log: () => undefined,
  });
  return async () => {
    await host.stop();
    await operational.close();
  };
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`http://127.0.0.1:${host.port}${path}`, { headers });

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
    const answer = await fetch(`http://127.0.0.1:${host.port}/api/v1/films`, { method: 'POST' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('a thousand visitors send the database no statement, and do not wait for one that sleeps', async () => {
    const { release } = held.hold();
    const before = held.requests.length;
    for (let round = 0; round < 125; round += 1) {
      const answers = await Promise.all(ADDRESSES.map((address) => get(address)));
      for (const answer of answers) {
        await answer.arrayBuffer();
        expect(answer.status).toBe(200);
      }
    }
    expect(held.requests.length).toBe(before);
    // The manager's pages do.
    const weeks = get('/api/weeks', principal('manager'));
    release();
    expect((await weeks).status).toBe(200);
    expect(held.requests.length).toBeGreaterThan(before);
  });
});
