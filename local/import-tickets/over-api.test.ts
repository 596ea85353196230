import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { startHost, type Host } from '#local/host/start-host.ts';
import { readConfig } from '#shared/config.ts';
import { testRelease } from '#shared/domain/testing-films.ts';
import { createServices, provideServices, type Services } from '#shared/services.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { useAzurite } from '#test/support/azurite.ts';
import { overApi } from './targets.ts';

const WEEK = '2021-10-20';
const storage = useAzurite();
const dataDir = temporaryFolder();
let host: Host;
let services: Services;

beforeAll(async () => {
  const config = readConfig({
    NIAB_AUTH: 'loopback',
    NIAB_DATA_DIR: dataDir,
    NIAB_MODEL_DIR: dataDir,
    AzureWebJobsStorage: storage.connectionString,
  });
  services = await createServices(config, { now: () => new Date('2021-11-02T10:00:00Z') });
  provideServices(services);
  await services.operational.upsertRelease(testRelease(WEEK, 'ron', { title: 'Ron débloque' }));
  host = await startHost({
    functionFiles: ['functions/http/*.ts'],
    hostJson: JSON.parse(readFileSync('host.json', 'utf8')),
    settings: {},
    port: 0,
    log: () => undefined,
  });
  return async () => {
    await host.stop();
    await services.operational.close();
    await services.analytical.close();
  };
});

describe('the import over an API', () => {
  it('previews and stores as the store itself does, with /api at the end of the address or without', async () => {
    const { preview, store } = overApi(`http://127.0.0.1:${host.port}/api/`, undefined);
    const { weeks } = await preview(Buffer.from('Semaine;Salle;Film;Billets\n20/10/2021;1;Ron débloque;200'));
    expect(weeks).toMatchObject([{ week: WEEK, titles: [{ filmId: 'ron', tickets: 200 }] }]);
    const rooms = [{ room: 1, filmId: 'ron', tickets: 200 }];
    expect(await store({ weeks: [{ week: WEEK, version: 0, rooms }] })).toEqual({ stored: 1, unchanged: 0 });
    const late = store({
      weeks: [{ week: WEEK, version: 0, rooms: [{ room: 1, filmId: 'ron', tickets: 1 }] }],
    });
    await expect(late).rejects.toMatchObject({ code: 'precondition-failed' });
  });

  it('says who must sign in', async () => {
    provideServices({ ...services, config: { ...services.config, auth: 'static-web-apps' } });
    const { preview } = overApi(`http://127.0.0.1:${host.port}`, undefined);
    await expect(preview(Buffer.from('Date'))).rejects.toMatchObject({
      code: 'not-signed-in',
      message: expect.stringContaining('NIAB_SESSION') as string,
    });
  });

  it('says that there is no NIAB', async () => {
    const { preview } = overApi(`http://127.0.0.1:${host.port}/elsewhere`, undefined);
    await expect(preview(Buffer.from('Date'))).rejects.toThrow(/answered 404/u);
  });

  it.each(['nowhere', 'file:///etc', ''])('takes no other address: %j', (url) => {
    expect(() => overApi(url, undefined)).toThrow(expect.objectContaining({ field: 'url' }) as Error);
  });
});
