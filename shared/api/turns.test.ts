import { setImmediate as nextIteration } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

it('gives so many turns in an iteration of the event loop', async () => {
  const turns = new Turns(2);
  let given = 0;
  const all = Promise.all(Array.from({ length: 5 }, () => turns.take('history').then(() => (given += 1))));
  await Promise.resolve();
  const seen = [given];
  while (given < 5) {
    await nextIteration();
    seen.push(given);
  }
  await all;
  expect(seen).toEqual([2, 4, 5]);
});

it('lets iterations pass between its rounds', async () => {
  const turns = new Turns(1, 3);
  let given = 0;
  const all = Promise.all(Array.from({ length: 3 }, () => turns.take('history').then(() => (given += 1))));
  await Promise.resolve();
  const seen = [given];
  while (given < 3) {
    await nextIteration();
    seen.push(given);
  }
  await all;
  expect(seen).toEqual([1, 1, 1, 2, 2, 2, 3]);
});

it('goes round the kinds: one of which few wait is not behind one of which many do', async () => {
  const turns = new Turns(1);
  const order: string[] = [];
  const take = (kind: string): Promise<number> => turns.take(kind).then(() => order.push(kind));
  const many = Array.from({ length: 100 }, () => take('history'));
  const few = [take('week'), take('health'), take('week')];
  await Promise.all(few);
  expect(order).toEqual(['history', 'history', 'week', 'health', 'history', 'week']);
  await Promise.all(many);
  expect(order).toHaveLength(103);
});

it('does not hold back what is awaited in a turn', async () => {
  const turns = new Turns(1);
  const { promise: answered, resolve: answer } = Promise.withResolvers<null>();
  let asked = 0;
  const work = Array.from({ length: 20 }, async () => {
    await turns.take('history');
    asked += 1;
    await answered;
  });
  while (asked < 20) await nextIteration();
  answer(null);
  await Promise.all(work);
});

it('is at once whoever comes alone', async () => {
  const turns = new Turns(1);
  let isTaken = false;
  void turns.take('week').then(() => (isTaken = true));
  await Promise.resolve();
  expect(isTaken).toBe(true);
});
