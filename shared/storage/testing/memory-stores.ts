import { afterEach, beforeEach } from 'vitest';
import type { AnalyticalStore } from '../analytical/analytical-store.ts';
import { createSqliteAnalyticalStore } from '../analytical/sqlite-analytical-store.ts';
import type { OperationalStore } from '../operational/operational-store.ts';
import { createSqliteOperationalStore } from '../operational/sqlite-operational-store.ts';

interface Stores {
  analytical: AnalyticalStore;
  operational: OperationalStore;
}

/** Both stores, empty for each test of the file. */
export function useMemoryStores(): () => Stores {
  let stores: Stores;
  beforeEach(async () => {
    stores = {
      analytical: createSqliteAnalyticalStore(':memory:'),
      operational: createSqliteOperationalStore(':memory:'),
    };
    await stores.operational.migrate();
  });
  afterEach(async () => {
    await stores.analytical.close();
    await stores.operational.close();
  });
  return () => stores;
}
