import { afterAll, beforeAll, describe } from 'vitest';
import { describeDecisions } from './contract/decisions.contract.ts';
import { describeIntervals } from './contract/intervals.contract.ts';
import { describeMatches } from './contract/matches.contract.ts';
import { describeMoves } from './contract/moves.contract.ts';
import { describePlans } from './contract/plans.contract.ts';
import { describeReads } from './contract/reads.contract.ts';
import { describeReleasesAndForecasts } from './contract/releases-and-forecasts.contract.ts';
import { describeRentalsAndSecondWeeks } from './contract/rentals-and-second-weeks.contract.ts';
import { describeResultsAndSettings } from './contract/results-and-settings.contract.ts';
import { describeRuns } from './contract/runs.contract.ts';
import { describeState } from './contract/state.contract.ts';
import { describeToldFacts } from './contract/told-facts.contract.ts';
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
    describeMoves(opened);
    describeReleasesAndForecasts(opened);
    describePlans(opened);
    describeDecisions(opened);
    describeResultsAndSettings(opened);
    describeRentalsAndSecondWeeks(opened);
    describeReads(opened);
    describeIntervals(opened);
    describeMatches(opened);
    describeToldFacts(opened);
    describeState(opened);
  });
}
