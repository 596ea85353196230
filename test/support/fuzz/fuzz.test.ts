import { expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';
import { registeredHttpFunctions } from './http-functions.ts';
import { toldFault } from './report.ts';

const REQUESTS = 1_000;
/** Of the heap, in bytes: what is kept for a while may grow, what is kept for every request would be seen. */
const MOST_GROWTH = 50e6;
/** What takes no input may have nothing to refuse among so few requests. */
const MAY_REFUSE_NONE = new Set([
  'health-get',
  'push-key-get',
  'public-programme-get',
  'public-affinities-get',
]);

it('of a thousand requests none breaks anything, whatever it looks like', async () => {
  const report = await fuzz({ requests: REQUESTS, seed: 16 });
  expect(report.faults.map(toldFault)).toEqual([]);
  const names = (await registeredHttpFunctions()).map(({ name }) => name);
  expect(Object.keys(report.functions).toSorted()).toEqual(names.toSorted());
  for (const [name, { asked, ok }] of Object.entries(report.functions)) {
    if (!MAY_REFUSE_NONE.has(name)) expect(asked, name).toBeGreaterThan(ok);
    expect(ok, name).toBeGreaterThan(0);
  }
  expect(report.validShare).toBeGreaterThan(0.95);
  expect(report.changes).toBeGreaterThan(REQUESTS / 20);
  expect(Object.keys(report.statuses)).toEqual(
    expect.arrayContaining(['200', '304', '400', '401', '404', '412', '415', '422', '428', '431', 'cut']),
  );
  expect(report.memory.after.heapUsed - report.memory.before.heapUsed).toBeLessThan(MOST_GROWTH);
}, 180_000);
