import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BlobServiceClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';
import { afterEach } from 'vitest';
import { startAzurite } from '#local/azurite.ts';
import { startHost } from '#local/host/start-host.ts';
import { SimulatedClock } from '#local/sample-weeks/simulated-clock.ts';
import { readConfig } from '#shared/config.ts';
import type { Run, RunItem } from '#shared/domain/run.ts';
import { sampleForecaster } from '#shared/forecasting/testing-forecaster.ts';
import { createServices, provideServices, type Services } from '#shared/services.ts';
import { playedSources } from '#local/sample-weeks/site/played-sources.ts';
import { PoliteClient } from '#shared/sources/polite-client.ts';
import type { OperationalStore } from '#shared/storage/operational/operational-store.ts';
import { SqlOperationalStore } from '#shared/storage/operational/sql-operational-store.ts';
import { MemoryQueues } from '#shared/storage/queues/memory-queues.ts';
import { QUEUE_NAMES } from '#shared/storage/queues/queues.ts';
import { inSmallCatalogue } from './small-catalogue.ts';
import { newAccount } from './azurite.ts';
import { DelayedDatabase } from './delayed-store/delayed-database.ts';
import { startDelayedStore } from './delayed-store/start-store.ts';
import { startFaultySite, type FaultySite } from './faulty-site.ts';
import { startMemoryHost, type StepHost } from './memory-host.ts';

export interface TestPipeline {
  clock: SimulatedClock;
  site: FaultySite;
  services: Services;
  host: StepHost;
  /** Fires a timer at a time and waits until every run is settled. */
  play: (at: string, timer: string) => Promise<void>;
  settled: () => Promise<void>;
  /** Forgets every message that is on its way. */
  loseMessages: () => Promise<void>;
  /** Forgets every page that was kept. */
  losePages: () => Promise<void>;
  /** Starts the queue functions, where the pipeline was started without them. */
  process: () => Promise<void>;
  run: (runId: string) => Promise<Run & { items: RunItem[]; problems: string[] }>;
}

/** Pages time out after this long in tests. */
const TIMEOUT_MS = 1_500;

export interface PipelineOptions {
  /** False: nobody takes messages until `process` is called. */
  processing?: boolean;
  /** Milliseconds of a round trip to the operational store, which is then in a process of its own. */
  storeDelayMs?: number;
}

/**
 * The real functions with real pages, SQLite and the model of the sample weeks.
 *
 * @param queues `memory`: each message is worked on as soon as it is sent, and the pages are in the Azurite of the run;
 * `storage`: queues and pages are in an Azurite of the pipeline's own, which the in-process host asks.
 */
export function usePipelines(
  queues: 'memory' | 'storage' = 'memory',
): (options?: PipelineOptions) => Promise<TestPipeline> {
  const ends: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });
  return async ({ processing = true, storeDelayMs } = {}) => {
    const connectionString = queues === 'memory' ? await newAccount() : await ownAzurite(ends);
    const inMemory = queues === 'memory' ? new MemoryQueues() : null;
    const clock = new SimulatedClock(new Date(0));
    const site = await startFaultySite(clock);
    ends.push(() => site.close());
    const dataDir = await mkdtemp(path.join(tmpdir(), 'niab-pipeline-'));
    ends.push(() => rm(dataDir, { recursive: true, force: true }));
    const settings = {
      AzureWebJobsStorage: connectionString,
      NIAB_AUTH: 'loopback',
      NIAB_DATA_DIR: dataDir,
      NIAB_SITES_BASE_URL: site.url,
      NIAB_POLITE_MIN_MS: '0',
      NIAB_POLITE_MAX_MS: '0',
    };
    const chosen = await createServices(readConfig(settings), clock);
    const services: Services = {
      ...chosen,
      ...inSmallCatalogue(chosen),
      sources: async () => playedSources(await chosen.sources()),
      ...(inMemory === null ? {} : { queues: inMemory }),
      // Loaded once for all pipelines of a process.
      forecaster: sampleForecaster,
      challenger: () => Promise.resolve(null),
      signals: () => Promise.resolve(null),
      ...(storeDelayMs === undefined ? {} : { operational: await behindDelay(dataDir, storeDelayMs, ends) }),
      client: new PoliteClient({
        hosts: (await chosen.sources()).flatMap((source) => source.hosts),
        contact: 'test',
        sitesBaseUrl: site.url,
        minDelayMs: 0,
        maxDelayMs: 0,
        timeoutMs: TIMEOUT_MS,
      }),
    };
    if (services.operational !== chosen.operational) await chosen.operational.close();
    provideServices(services);
    ends.push(async () => {
      await services.analytical.close();
      await services.operational.close();
    });
    const start = async (...functionFiles: string[]): Promise<StepHost> => {
      const host =
        inMemory === null
          ? await startHost({
              functionFiles,
              hostJson: fastHostJson(),
              settings,
              port: 0,
              startTimers: false,
              log: () => undefined,
            })
          : await startMemoryHost(inMemory, functionFiles);
      ends.push(() => host.stop());
      return host;
    };
    const host = await start('functions/timers/*.ts', ...(processing ? ['functions/queues/*.ts'] : []));

    const settled = async (): Promise<void> => {
      const limit = Date.now() + 60_000;
      for (;;) {
        const runs = await services.operational.listRuns('2023-01-04', '2023-12-27');
        const open = runs.filter((run) => run.state === 'collecting' || run.state === 'processing');
        if (runs.length > 0 && open.length === 0 && host.idle()) return;
        if (Date.now() > limit) throw new Error(`Still open: ${open.map((run) => run.runId).join(', ')}`);
        await sleep(50);
      }
    };
    return {
      clock,
      site,
      services,
      host,
      settled,
      loseMessages: async () => {
        if (inMemory !== null) {
          for (const name of QUEUE_NAMES) inMemory.clear(name);
          return;
        }
        const service = QueueServiceClient.fromConnectionString(connectionString);
        for (const name of QUEUE_NAMES) {
          const queue = service.getQueueClient(name);
          await queue.createIfNotExists();
          await queue.clearMessages();
        }
      },
      losePages: async () => {
        const blobs = BlobServiceClient.fromConnectionString(connectionString);
        const container = blobs.getContainerClient('pages');
        for await (const { name } of container.listBlobsFlat()) await container.deleteBlob(name);
      },
      process: async () => {
        await start('functions/queues/*.ts');
      },
      play: async (at, timer) => {
        clock.set(new Date(at));
        await host.fireTimer(timer);
        await settled();
      },
      run: async (runId) => {
        const run = await services.operational.getRun(runId);
        if (run === null) throw new Error(`no run ${runId}`);
        const items = await services.operational.listRunItems(runId);
        const problems = items.flatMap((item) => (item.problem === null ? [] : [item.problem.code]));
        return { ...run, items, problems };
      },
    };
  };
}

async function ownAzurite(ends: (() => Promise<unknown>)[]): Promise<string> {
  const azurite = await startAzurite();
  ends.push(() => azurite.stop());
  return azurite.connectionString;
}

/** The store in a process of its own, in place of the one that was chosen. */
async function behindDelay(
  dataDir: string,
  delayMs: number,
  ends: (() => Promise<unknown>)[],
): Promise<OperationalStore> {
  const folder = path.join(dataDir, 'store');
  await mkdir(folder);
  const store = await startDelayedStore(folder, delayMs);
  ends.push(() => store.kill());
  const operational = new SqlOperationalStore(new DelayedDatabase(store.socketName));
  await operational.migrate();
  return operational;
}

/** host.json of the product, with queues that are looked at often and tried again at once. */
function fastHostJson(): unknown {
  const hostJson = JSON.parse(readFileSync('host.json', 'utf8')) as {
    extensions: { queues: Record<string, unknown> };
  };
  return {
    ...hostJson,
    extensions: {
      ...hostJson.extensions,
      queues: {
        ...hostJson.extensions.queues,
        maxPollingInterval: '00:00:00.100',
        visibilityTimeout: '00:00:00',
      },
    },
  };
}
