/**
 * The real functions in a process of their own that plays the sample weeks, on free ports, with its operational store
 * behind a delay: `node host-process.ts OPTIONS` (`HostProcessOptions` as JSON). Several can run beside each other.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { app } from '@azure/functions';
import { startHost, type Host } from '#local/host/start-host.ts';
import { replaySampleWeeks } from '#local/sample-weeks/replay.ts';
import { playedSources } from '#local/sample-weeks/site/played-sources.ts';
import { startSampleSite } from '#local/sample-weeks/site/sample-site.ts';
import { root, SAMPLE_MODEL } from '#local/settings.ts';
import { readConfig } from '#shared/config.ts';
import { messageOf } from '#shared/errors.ts';
import { createCatalogueServices, provideCatalogueServices } from '#shared/catalogue-services.ts';
import { createServices, provideServices, type Services } from '#shared/services.ts';
import { SqlOperationalStore } from '#shared/storage/operational/sql-operational-store.ts';
import { QUEUE_NAMES } from '#shared/storage/queues/queues.ts';
import { inSmallCatalogue } from '../small-catalogue.ts';
import { DelayedDatabase } from '../delayed-store/delayed-database.ts';
import { collectGarbage } from './collect-garbage.ts';
import { countedQueues } from './counted-queues.ts';
import { KeptClock } from './kept-clock.ts';
import type { HostProcessMessage, HostProcessOptions, HostProcessQuestion } from './host-messages.ts';

/** A message of a killed host comes back after this. */
const LEASE_SECONDS = 3;
const TIMEOUT_MS = 240_000;
const QUIET_FOR_MS = 60_000;

const options = JSON.parse(process.argv[2] ?? '') as HostProcessOptions;
let running = 0;
process.on('disconnect', () => process.exit());
process.on('message', (question: HostProcessQuestion) => {
  if (question === 'running') tell({ type: 'running', running });
  else {
    collectGarbage();
    const { heapUsed, rss } = process.memoryUsage();
    tell({ type: 'memory', memory: { heapUsed, rss } });
  }
});

try {
  process.chdir(root);
  const clock = new KeptClock(path.join(options.folder, 'clock'));
  const site = await startSampleSite({ port: 0, clock });
  const settings = {
    AzureWebJobsStorage: options.storage,
    NIAB_AUTH: 'loopback',
    NIAB_DATA_DIR: options.folder,
    NIAB_MODEL_DIR: SAMPLE_MODEL,
    NIAB_SITES_BASE_URL: site.url,
    NIAB_POLITE_MIN_MS: '0',
    NIAB_POLITE_MAX_MS: '0',
    NIAB_CLAIM_SECONDS: '5',
    // Nobody who tries the product out on purpose is told to wait.
    NIAB_REQUESTS_PER_MINUTE: '1000000',
  };
  const chosen = await createServices(readConfig(settings), clock);
  await chosen.operational.close();
  const operational = new SqlOperationalStore(new DelayedDatabase(options.socketName));
  await untilAnswered(() => operational.migrate());
  const { queues, sent } = countedQueues(chosen.queues, options.repeat);
  const sources = async () => playedSources(await chosen.sources());
  const services: Services = { ...chosen, ...inSmallCatalogue(chosen), sources, operational, queues };
  provideServices(services);
  provideCatalogueServices(await createCatalogueServices(services.config));
  const host = await startHost({
    functionFiles: ['functions/http/*.ts', 'functions/queues/*.ts', 'functions/timers/*.ts'],
    hostJson: hostJson(),
    settings,
    port: 0,
    startTimers: false,
    leaseSeconds: LEASE_SECONDS,
    register: () => {
      app.hook.preInvocation(({ invocationContext }) => {
        running += 1;
        const queue = QUEUE_NAMES.find((name) => name === invocationContext.functionName);
        if (queue !== undefined) tell({ type: 'begins', queue });
      });
      app.hook.postInvocation(() => {
        running -= 1;
      });
    },
  });
  tell({ type: 'listening', port: host.port });
  await replaySampleWeeks({
    clock,
    today: options.today,
    // A timer that fails is fired again, as the hourly catch-up is.
    fireTimer: (name) => host.fireTimer(name).catch((error: unknown) => console.error(messageOf(error))),
    operational: {
      listRuns: (from, to) => untilAnswered(() => operational.listRuns(from, to)),
      listCinemaTickets: (from, to) => untilAnswered(() => operational.listCinemaTickets(from, to)),
      listDecisionHistory: (week) => untilAnswered(() => operational.listDecisionHistory(week)),
      listSettings: () => untilAnswered(() => operational.listSettings()),
    },
    onProgress: ({ number }) => tell({ type: 'played', number }),
    catchUpMs: options.catchUpMs,
    timeoutMs: TIMEOUT_MS,
  });
  await untilQuiet(host, services);
  tell({ type: 'ready', sent });
} catch (error) {
  console.error(error);
  tell({ type: 'failed', message: messageOf(error) });
}

function tell(message: HostProcessMessage): void {
  if (process.connected) process.send?.(message);
}

/** Storage and store may be away for a while. */
async function untilAnswered<T>(work: () => Promise<T>): Promise<T> {
  const end = Date.now() + TIMEOUT_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(200);
    }
  }
}

/** Messages that were sent too often come late: what they do counts as well. */
async function untilQuiet(host: Host, { queues }: Services): Promise<void> {
  const end = Date.now() + QUIET_FOR_MS;
  for (;;) {
    const depths = await untilAnswered(() => queues.depths());
    if (host.idle() && depths.every(({ messages }) => messages === 0)) return;
    if (Date.now() > end) throw new Error(`Messages are left: ${JSON.stringify(depths)}`);
    await sleep(100);
  }
}

/** host.json of the product, with queues that are looked at often and tried again soon. */
function hostJson(): unknown {
  const own = JSON.parse(readFileSync('host.json', 'utf8')) as { extensions: { queues: object } };
  const queues = {
    ...own.extensions.queues,
    maxPollingInterval: '00:00:00.200',
    visibilityTimeout: '00:00:01',
  };
  return { ...own, extensions: { ...own.extensions, queues } };
}
