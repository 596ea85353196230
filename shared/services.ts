import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { azureCredential } from './azure-credential.ts';
import { systemClock, type Clock } from './clock.ts';
import { readConfig, type Config } from './config.ts';
import type { RecommenderEdition } from './domain/shapes/recommender-edition.ts';
import { KeptPromise } from './kept-promise.ts';
import type { ModelStanding } from './storage/models/model-standing.ts';
import { openAnalyticalStore } from './open-analytical-store.ts';
import { openCatalogueFiles, readShippedCatalogue } from './open-catalogue.ts';
import { openContributedLikes } from './open-contributed-likes.ts';
import { serveForecaster } from './open-forecaster.ts';
import { openPush } from './open-push.ts';
import { openStorageAccount } from './open-storage-account.ts';
import type { ContributedLikesStore } from './storage/likes/contributed-likes-store.ts';
import type { Pipeline } from './pipeline/dependencies.ts';
import type { Notifying } from './pipeline/notifications/notifying.ts';
import { WorkerPageParser } from './pipeline/page-worker/worker-page-parser.ts';
import type { OperationalStore } from './storage/operational/operational-store.ts';
import { createBlobPageStore } from './storage/pages/blob-page-store.ts';
import { createBlobPublishedProgramme } from './storage/published/blob-published-programme.ts';
import { createBlobPublishedWeeks } from './storage/published/blob-published-weeks.ts';
import { createBlobStatusStore } from './storage/status/blob-status-store.ts';
import { createStorageQueues } from './storage/queues/storage-queues.ts';

/** Nobody waits for a step of a run, and a run that begins with the package's model would be forecast anew with the champion. */
const MODEL_PATIENCE_MS = 15_000;

/** What the functions work with, made once a process from the settings. */
export interface Services extends Pipeline, Notifying {
  config: Config;
  /** Set where made-up sites and a simulated clock stand in for the real ones; `playing` until the clock stands on its day. */
  demonstration: { playing: boolean } | null;
  /** Which models stand, of the forecasts and of the recommenders; read at each call. */
  modelStanding: () => Promise<ModelStanding>;
  recommenderEditions: () => Promise<readonly RecommenderEdition[]>;
  /** Opened when a visitor first contributes: no other call loads what it needs. */
  contributedLikes: () => Promise<ContributedLikesStore>;
}

let current = new KeptPromise(async () => createServices(readConfig(process.env), systemClock));

/** The services of this process. After a failure the next call tries again. */
export function services(): Promise<Services> {
  return current.get();
}

/** Lets one process work with services of its own: a simulated clock, a test's stores. */
export function provideServices(own: Services): void {
  current = new KeptPromise(() => Promise.resolve(own));
}

/**
 * Chooses the adapters: the settings name servers, or the data stay on this machine. Only then is SQLite loaded: not every
 * Node.js in Azure has `node:sqlite`, and where it is missing none of the functions would be found.
 */
export async function createServices(config: Config, clock: Clock): Promise<Services> {
  if (config.sql === null || config.cosmos === null) mkdirSync(config.dataDir, { recursive: true });

  const storage = openStorageAccount(config);
  const sites = new KeptPromise(async () => (await import('./open-sites.ts')).openSites(config, storage));
  const catalogueFiles = new KeptPromise(() => openCatalogueFiles(config));
  const contributedLikes = new KeptPromise(() => openContributedLikes(config));
  const operational = await openOperationalStore(config);
  const served = serveForecaster(config, { clock: systemClock, patienceMs: MODEL_PATIENCE_MS });
  // A server's schema is brought up to date when it is deployed to (`npm run migrate`), a file when it is opened.
  if (config.sql === null) await operational.migrate();
  return {
    config,
    demonstration: null,
    clock,
    sources: async () => (await sites.get()).sources,
    client: { fetch: async (url, options) => (await sites.get()).client.fetch(url, options) },
    pages: createBlobPageStore(storage),
    pageParser: new WorkerPageParser(),
    status: createBlobStatusStore(storage),
    published: createBlobPublishedWeeks(storage),
    publicProgramme: createBlobPublishedProgramme(storage),
    catalogue: { files: () => catalogueFiles.get(), shipped: readShippedCatalogue },
    contributedLikes: () => contributedLikes.get(),
    queues: createStorageQueues(storage),
    push: openPush(config, storage),
    analytical: await openAnalyticalStore(config),
    operational,
    forecaster: () => served.champion(),
    challenger: () => served.challenger(),
    modelStanding: () => served.standing(),
    recommenderEditions: async () => (await import('./open-recommender.ts')).recommenderEditions(config),
    claimSeconds: config.claimSeconds,
    requestsAWeek: config.sites.requestsAWeek,
  };
}

/** The operational store that the settings name, its schema as it is. */
export async function openOperationalStore(config: Config): Promise<OperationalStore> {
  const { sql, patience } = config;
  if (sql === null) {
    const { createSqliteOperationalStore } =
      await import('./storage/operational/sqlite-operational-store.ts');
    return createSqliteOperationalStore(operationalFile(config));
  }
  const connection = 'connectionString' in sql ? sql : { ...sql, credential: azureCredential(config) };
  const { createMssqlOperationalStore } = await import('./storage/operational/mssql-operational-store.ts');
  return createMssqlOperationalStore(connection, { patienceMs: patience.otherMs });
}

/** Where the operational data are while no server is named. */
export function operationalFile({ dataDir }: Config): string {
  return path.join(dataDir, 'operational.sqlite');
}
