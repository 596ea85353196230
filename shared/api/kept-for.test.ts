import { expect, it } from 'vitest';
import { keptFor } from './kept-for.ts';

/** A promise with what settles it. */
function gate(): { opened: Promise<unknown>; open: () => void } {
  const { promise, resolve } = Promise.withResolvers<null>();
  return { opened: promise, open: () => resolve(null) };
}

it('asks again after a while, and for each owner and question by itself', async () => {
  let time = 0;
  const asked: string[] = [];
  const answerOf = keptFor(
    async ({ name }: { name: string }, question: number) => {
      await Promise.resolve();
      asked.push(`${name} ${question}`);
      return question * 2;
    },
    { milliseconds: 100, now: () => time },
  );
  const [a, b] = [{ name: 'a' }, { name: 'b' }];
  expect(await Promise.all([answerOf(a, 1), answerOf(a, 1), answerOf(a, 2), answerOf(b, 1)])).toEqual([
    2, 2, 4, 2,
  ]);
  time = 99;
  await answerOf(a, 1);
  expect(asked).toEqual(['a 1', 'a 2', 'b 1']);
  time = 100;
  await answerOf(a, 1);
  expect(asked).toEqual(['a 1', 'a 2', 'b 1', 'a 1']);
});

it('does not keep a failure', async () => {
  let attempts = 0;
  const flaky = keptFor(
    async () => {
      await Promise.resolve();
      if (attempts++ === 0) throw new Error('first');
      return 'there';
    },
    { milliseconds: 1_000 },
  );
  const whose = {};
  await expect(flaky(whose)).rejects.toThrow('first');
  expect(await flaky(whose)).toBe('there');
});

it('keeps a later answer although an earlier one fails afterwards', async () => {
  const whose = { state: '1', asked: 0 };
  const late = gate();
  const answerOf = keptFor(
    async (owner: typeof whose) => {
      owner.asked += 1;
      if (owner.asked > 1) return owner.asked;
      await late.opened;
      throw new Error('first');
    },
    { milliseconds: 1_000, stateOf: ({ state }) => state },
  );
  const first = answerOf(whose);
  const failed = expect(first).rejects.toThrow('first');
  await Promise.resolve();
  whose.state = '2';
  expect(await answerOf(whose)).toBe(2);
  late.open();
  await failed;
  expect(await answerOf(whose)).toBe(2);
});

it('asks again once the state has changed, also while the answer to the old one is on its way', async () => {
  const whose = { state: 'old' };
  const slow = gate();
  const answerOf = keptFor(
    async (owner: typeof whose) => {
      const seen = owner.state;
      if (seen === 'old') await slow.opened;
      return seen;
    },
    { milliseconds: 1_000, stateOf: ({ state }) => state },
  );
  const before = answerOf(whose);
  await Promise.resolve();
  whose.state = 'new';
  const after = answerOf(whose);
  slow.open();
  expect(await Promise.all([before, after])).toEqual(['old', 'new']);
  expect(await answerOf(whose)).toBe('new');
});

it('lets all who come before its turn share what is asked then, whatever has changed since they came', async () => {
  const whose = { state: 1 };
  const turn = gate();
  const asked: number[] = [];
  const answerOf = keptFor(
    ({ state }: typeof whose) => {
      asked.push(state);
      return Promise.resolve(state);
    },
    { milliseconds: 1_000, stateOf: ({ state }) => String(state), turn: () => turn.opened },
  );
  const first = answerOf(whose);
  whose.state = 2;
  const second = answerOf(whose);
  turn.open();
  expect(await Promise.all([first, second, answerOf(whose)])).toEqual([2, 2, 2]);
  expect(asked).toEqual([2]);
});

it('keeps so many answers at most, the latest', async () => {
  const asked: number[] = [];
  const answerOf = keptFor(
    (_whose: object, question: number) => {
      asked.push(question);
      return Promise.resolve(question);
    },
    { milliseconds: 1_000, most: 3 },
  );
  const whose = {};
  for (const question of [1, 2, 3, 4]) await answerOf(whose, question);
  for (const question of [4, 3, 2]) await answerOf(whose, question);
  expect(asked).toEqual([1, 2, 3, 4]);
  await answerOf(whose, 1);
  expect(asked).toEqual([1, 2, 3, 4, 1]);
});
