import { readFileSync } from 'node:fs';
import { beforeAll } from 'vitest';
import { startHost } from '#local/host/start-host.ts';
import { operationalFile, provideServices, type Services } from '#shared/services.ts';
import { SqlOperationalStore } from '#shared/storage/operational/sql-operational-store.ts';
import { SQLITE_MIGRATIONS } from '#shared/storage/operational/sqlite/migrations/index.ts';
import { SqliteDatabase } from '#shared/storage/operational/sqlite/sqlite-database.ts';
import { sqliteStatements } from '#shared/storage/operational/sqlite/statements.ts';
import { openSqlite } from '#shared/storage/sqlite/open-sqlite.ts';
import { holding, type HeldDatabase } from './held-database.ts';
import type { Cinema } from './served-cinema.ts';

export interface HeldHost {
  /** Asks an address of the host, from its first slash on. */
  ask: (path: string, init?: RequestInit) => Promise<Response>;
  database: () => HeldDatabase;
  /** The cinema's, over that database. */
  services: () => Services;
}

/** Some functions on the local host, over the cinema's database, whose answers can be held back and are counted. */
export function useHeldHost(cinema: Cinema, functionFiles: readonly string[]): HeldHost {
  let started: { port: number; database: HeldDatabase; services: Services } | null = null;
  beforeAll(async () => {
    const own = cinema.services();
    const database = holding(
      new SqliteDatabase(openSqlite(operationalFile(own.config)), sqliteStatements, SQLITE_MIGRATIONS),
    );
    const services = { ...own, operational: new SqlOperationalStore(database.database) };
    provideServices(services);
    const host = await startHost({
      functionFiles: [...functionFiles],
      hostJson: JSON.parse(readFileSync('host.json', 'utf8')),
      settings: {},
      port: 0,
      log: () => undefined,
    });
    started = { port: host.port, database, services };
    return async () => {
      await host.stop();
      await services.operational.close();
    };
  });
  const there = () => {
    if (started === null) throw new Error('The host is not there yet');
    return started;
  };
  return {
    ask: (path, init = {}) => fetch(`http://127.0.0.1:${there().port}${path}`, init),
    database: () => there().database,
    services: () => there().services,
  };
}
