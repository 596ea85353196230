import { afterAll, beforeAll, describe } from 'vitest';
import { describePlansAndDecisions } from './contract/plans-and-decisions.contract.ts';
import { describeReleasesAndForecasts } from './contract/releases-and-forecasts.contract.ts';
import { describeResultsAndSettings } from './contract/results-and-settings.contract.ts';
import { describeRuns } from './contract/runs.contract.ts';
import type { OperationalStore } from './operational-store.ts';

/** A server may have to wake up first. */
const OPENING_TIMEOUT_MS = 60_000;

/** What every operational store does. `make` opens a store on an empty, not yet migrated database. */
export function describeOperationalStore(name: string, make: () => Promise<OperationalStore>): void {
  describe(`operational store: ${name}`, () => {
    let store: OperationalStore | undefined;
    const opened = (): OperationalStore => {
      if (store === undefined) throw new Error('The store could not be opened');
      return store;
    };
    beforeAll(async () => {
      store = await make();
      await store.migrate();
      // At every start, also of two processes at once.
      await Promise.all([store.migrate(), store.migrate()]);
    }, OPENING_TIMEOUT_MS);
    afterAll(() => store?.close());

    describeRuns(opened);
    describeReleasesAndForecasts(opened);
    describePlansAndDecisions(opened);
    describeResultsAndSettings(opened);
  });
}
