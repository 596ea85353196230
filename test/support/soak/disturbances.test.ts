import { expect, it } from 'vitest';
import { KILLS, planDisturbances } from './disturbances.ts';

it('plans the same for the same seed, in the order of the runs, with as many kills as are wanted', () => {
  const plan = planDisturbances(42, 5, 11);
  expect(planDisturbances(42, 5, 11)).toEqual(plan);
  expect(planDisturbances(43, 5, 11)).not.toEqual(plan);
  expect(plan.disturbances.filter(({ kind }) => kind !== 'faults')).toHaveLength(5);
  const order = plan.disturbances.map(({ afterRuns, ms }) => afterRuns * 10_000 + ms);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(Math.max(...plan.disturbances.map(({ afterRuns }) => afterRuns))).toBeLessThan(11);
});

it('plans kills of each kind, and repeats of each kind of message', () => {
  const plans = Array.from({ length: 60 }, (_, seed) => planDisturbances(seed, 5, 11));
  const kinds = new Set(plans.flatMap(({ disturbances }) => disturbances.map(({ kind }) => kind)));
  expect([...kinds].toSorted()).toEqual([...KILLS, 'faults'].toSorted());
  expect(new Set(plans.map(({ repeat }) => repeat?.queue)).size).toBe(6);
});
