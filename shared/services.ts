import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { DefaultAzureCredential } from '@azure/identity';
import { systemClock, type Clock } from './clock.ts';
import { readConfig, type Config } from './config.ts';
import { NiabError } from './errors.ts';
import { loadForecaster, type Forecaster } from './forecasting/forecaster.ts';
import type { Pipeline } from './pipeline/dependencies.ts';
import { activeSources } from './sources/index.ts';
import { PoliteClient } from './sources/polite-client.ts';
import { createCosmosAnalyticalStore } from './storage/analytical/cosmos-analytical-store.ts';
import { createSqliteAnalyticalStore } from './storage/analytical/sqlite-analytical-store.ts';
import { createMssqlOperationalStore } from './storage/operational/mssql-operational-store.ts';
import { createSqliteOperationalStore } from './storage/operational/sqlite-operational-store.ts';
import { createBlobPageStore } from './storage/pages/blob-page-store.ts';
import { createStorageQueues } from './storage/queues/storage-queues.ts';

/** What the functions work with, made once a process from the settings. */
export interface Services extends Pipeline {
  config: Config;
}

let current: Promise<Services> | null = null;

/** The services of this process. After a failure the next call tries again. */
export function services(): Promise<Services> {
  current ??= createServices(readConfig(process.env), systemClock).catch((error: unknown) => {
    current = null;
    throw error;
  });
  return current;
}

/** Lets one process work with services of its own: a simulated clock, a test's stores. */
export function provideServices(own: Services): void {
  current = Promise.resolve(own);
}
