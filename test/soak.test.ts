import { expect, it } from 'vitest';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import type { DisturbancePlan } from './support/soak/disturbances.ts';
import { lastDayOf } from './support/soak/replay.ts';
import { disturbed, undisturbed } from './support/soak/soak-replay.ts';

/** One of each kind, in different steps of different runs: 7 runs are played. */
const PLAN: DisturbancePlan = {
  seed: 7,
  disturbances: [
    { kind: 'host', afterRuns: 0, message: 'parse-page', ms: 2, forMs: 0 },
    { kind: 'host', afterRuns: 0, message: 'predict', ms: 2, forMs: 0 },
    { kind: 'store', afterRuns: 1, message: 'build-features', ms: 0, forMs: 1_000 },
    { kind: 'faults', afterRuns: 2, message: null, ms: 0, forMs: 2_000 },
    { kind: 'both', afterRuns: 3, message: 'parse-page', ms: 100, forMs: 0 },
    { kind: 'azurite', afterRuns: 4, message: 'predict', ms: 30, forMs: 500 },
    { kind: 'store', afterRuns: 5, message: 'record-actuals', ms: 0, forMs: 500 },
    { kind: 'host', afterRuns: 6, message: null, ms: 300, forMs: 0 },
  ],
  repeat: { queue: 'predict', every: 5, times: 50 },
};

it('comes out the same, table by table, whatever is killed and whatever arrives fifty times', async () => {
  const today = lastDayOf(1);
  const expected = await undisturbed(today);
  expect(Object.keys(expected['forecasts'] ?? {}).length).toBeGreaterThan(20);
  const keepIn = temporaryFolder();
  const replay = await disturbed(expected, { today, plan: PLAN, keepIn });
  expect(replay).toMatchObject({ kills: { host: 3, store: 2, azurite: 1, both: 1 }, faults: 1 });
  expect(replay.differences).toEqual([]);
});
