import { HttpRequest, HttpResponse, InvocationContext } from '@azure/functions';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '#shared/clock.ts';
import { problemSchema } from '#shared/api/contract/problem.ts';
import { settingsHistorySchema } from '#shared/api/contract/settings.ts';
import { readConfig } from '#shared/config.ts';
import { createServices, provideServices, type Services } from '#shared/services.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { startEmptyDatabase } from '#test/support/tds-stub/empty-database.ts';
import type { TdsStub } from '#test/support/tds-stub/tds-stub.ts';
import { handler as getSettings } from '../settings-get.ts';

const dataDir = temporaryFolder();
let isAwake = false;
let stub: TdsStub;
let services: Services;

beforeAll(async () => {
  stub = await startEmptyDatabase({ login: () => (isAwake ? 'accepted' : { error: 40613 }) });
  const config = readConfig({
    NIAB_AUTH: 'loopback',
    NIAB_DATA_DIR: dataDir,
    NIAB_SQL_CONNECTION_STRING: stub.connectionString,
    NIAB_HTTP_PATIENCE_SECONDS: '1',
    NIAB_PATIENCE_SECONDS: '10',
    AzureWebJobsStorage: 'UseDevelopmentStorage=true',
  });
  services = await createServices(config, systemClock);
  provideServices(services);
});
afterAll(async () => {
  await services.operational.close();
  await services.analytical.close();
  await stub.stop();
});

async function ask(): Promise<{ status: number | undefined; headers: Headers; body: unknown }> {
  const request = new HttpRequest({ method: 'GET', url: 'http://127.0.0.1:7071/api/settings' });
  const reply = await getSettings(request, new InvocationContext());
  const response = reply instanceof HttpResponse ? reply : new HttpResponse(reply);
  return {
    status: response.status,
    headers: new Headers([...response.headers]),
    body: await response.json(),
  };
}

it('A request to a database that sleeps is answered in time: ask again; once it is awake the next one gets its answer', async () => {
  const asleep = await ask();
  expect(asleep.status).toBe(503);
  expect(asleep.headers.get('retry-after')).toBe('10');
  expect(asleep.headers.get('content-type')).toBe('application/problem+json');
  const problem = problemSchema.parse(asleep.body);
  expect(problem).toMatchObject({ code: 'database-waking', type: 'urn:niab:problem:database-waking' });
  // What the server said is for the log.
  expect(JSON.stringify(problem)).not.toContain('40613');

  isAwake = true;
  const awake = await ask();
  expect(awake.status).toBe(200);
  expect(settingsHistorySchema.parse(awake.body).history).toHaveLength(1);
});
