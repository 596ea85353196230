import { InvocationContext } from '@azure/functions';
import { beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '#shared/config.ts';
import { testRun } from '#shared/domain/testing-runs.ts';
import { createServices, provideServices, type Services } from '#shared/services.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { useAzurite } from '#test/support/azurite.ts';
import { handle } from './plan-programme.ts';

const RUN = {
  runId: '2023-06-14-thursday',
  week: '2023-06-14',
  kind: 'thursday',
  asOf: '2023-06-08',
  modelVersion: 'test',
  startedAt: '2023-06-08T08:30:00.000Z',
  finishedAt: null,
} as const;

const azurite = useAzurite();

describe('the end of a run', () => {
  const dataDir = temporaryFolder();
  let services: Services;
  beforeAll(async () => {
    services = await createServices(
      readConfig({ NIAB_DATA_DIR: dataDir, AzureWebJobsStorage: azurite.connectionString }),
      { now: () => new Date('2023-06-08T08:40:00Z') },
    );
    provideServices(services);
    return () => Promise.all([services.operational.close(), services.analytical.close()]);
  });

  async function planned(): Promise<unknown[]> {
    const lines: unknown[] = [];
    const logHandler = (_level: string, ...args: unknown[]): unknown => lines.push(...args);
    await handle({ runId: RUN.runId }, new InvocationContext({ logHandler }));
    return lines;
  }

  it('is logged in one line, which the alert of Thursday noon looks for', async () => {
    await services.operational.startRun(testRun({ ...RUN, state: 'processing', step: 'plan' }));
    expect(await planned()).toEqual(['{"event":"run-ended","runId":"2023-06-14-thursday","state":"failed"}']);
  });

  it('is not logged while something of the run is still under way', async () => {
    await services.operational.addRunItems([
      { runId: RUN.runId, type: 'film', key: 'film', label: 'Un film' },
    ]);
    expect(await planned()).toEqual([]);
  });
});
