import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { SimulatedClock } from './simulated-clock.ts';

it('stands still until it is set or advanced', () => {
  const clock = new SimulatedClock(new Date('2023-03-30T08:30:00Z'));
  expect(clock.now()).toEqual(clock.now());
  clock.advance(90_000);
  expect(clock.now().toISOString()).toBe('2023-03-30T08:31:30.000Z');
  clock.set(new Date('2023-07-05T16:00:00Z'));
  expect(clock.now().toISOString()).toBe('2023-07-05T16:00:00.000Z');
});

it('runs from where it stands to an end', async () => {
  const start = new Date('2023-07-05T16:00:00Z');
  const clock = new SimulatedClock(start);
  clock.runUntil(new Date(start.getTime() + 60));
  await sleep(25);
  const soon = clock.now().getTime() - start.getTime();
  expect(soon).toBeGreaterThan(20);
  await sleep(60);
  expect(clock.now().getTime() - start.getTime()).toBe(60);
  clock.set(start);
  await sleep(5);
  expect(clock.now()).toEqual(start);
});

it('cannot be changed through a date that it gave or was given', () => {
  const start = new Date('2023-03-30T08:30:00Z');
  const clock = new SimulatedClock(new Date(0));
  clock.set(start);
  start.setUTCFullYear(2000);
  clock.now().setUTCFullYear(2000);
  expect(clock.now().getUTCFullYear()).toBe(2023);
});
