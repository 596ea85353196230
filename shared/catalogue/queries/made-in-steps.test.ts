import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { MadeInSteps } from './made-in-steps.ts';

function counted(): { steps: () => number; made: MadeInSteps<{ done: true }> } {
  let steps = 0;
  function* make(): Generator<undefined, { done: true }> {
    for (; steps < 5; steps += 1) yield;
    return { done: true };
  }
  return { steps: () => steps, made: new MadeInSteps(make()) };
}

it('is made ahead with turns for others between its steps', async () => {
  const { steps, made } = counted();
  const prepared = made.prepare();
  await setImmediate();
  await setImmediate();
  expect(steps()).toBeGreaterThan(0);
  expect(steps()).toBeLessThan(5);
  await prepared;
  expect(steps()).toBe(5);
  expect(made.get()).toBe(made.get());
});

it('is made at once for who needs it before, and once alone', async () => {
  const { steps, made } = counted();
  const prepared = made.prepare();
  await setImmediate();
  const first = made.get();
  expect([first.done, steps()]).toEqual([true, 5]);
  await prepared;
  expect(made.get()).toBe(first);
});
