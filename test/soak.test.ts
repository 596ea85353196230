import { expect, it } from 'vitest';
import { temporaryFolder } from '../shared/storage/testing/temporary-folder.ts';
import type { DisturbancePlan } from './support/soak/disturbances.ts';
import { lastDayOf } from './support/soak/replay.ts';
import { disturbed, undisturbed } from './support/soak/soak-replay.ts';

/** One of each kind, at moments that lie in different steps of different runs: 7 runs are played. */
const PLAN: DisturbancePlan = {
  seed: 7,
  disturbances: [
    { kind: 'host', afterRuns: 0, ms: 600, forMs: 0 },
    { kind: 'store', afterRuns: 1, ms: 300, forMs: 1_000 },
    { kind: 'faults', afterRuns: 2, ms: 0, forMs: 2_000 },
    { kind: 'both', afterRuns: 3, ms: 500, forMs: 0 },
    { kind: 'azurite', afterRuns: 4, ms: 200, forMs: 500 },
    { kind: 'host', afterRuns: 4, ms: 900, forMs: 0 },
    { kind: 'store', afterRuns: 6, ms: 100, forMs: 500 },
  ],
  repeat: { queue: 'predict', every: 5, times: 50 },
};

it('comes out the same, table by table, whatever is killed and whatever arrives fifty times', async () => {
  const today = lastDayOf(1);
  const expected = await undisturbed(today);
  expect(Object.keys(expected['forecasts'] ?? {}).length).toBeGreaterThan(20);
  const keepIn = temporaryFolder();
  const replay = await disturbed(expected, { today, plan: PLAN, keepIn });
  expect(replay).toMatchObject({ kills: { host: 2, store: 2, azurite: 1, both: 1 }, faults: 1 });
  expect(replay.differences).toEqual([]);
});
