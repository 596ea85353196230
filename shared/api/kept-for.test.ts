import { expect, it } from 'vitest';
import { keptFor } from './kept-for.ts';

it('asks again after a while, and for each owner and question by itself', async () => {
  let time = 0;
  const asked: string[] = [];
  const answerOf = keptFor(
    100,
    async ({ name }: { name: string }, question: number) => {
      await Promise.resolve();
      asked.push(`${name} ${question}`);
      return question * 2;
    },
    () => time,
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
  const flaky = keptFor(1_000, async () => {
    await Promise.resolve();
    if (attempts++ === 0) throw new Error('first');
    return 'there';
  });
  const whose = {};
  await expect(flaky(whose)).rejects.toThrow('first');
  expect(await flaky(whose)).toBe('there');
});
