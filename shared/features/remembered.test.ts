import { expect, it } from 'vitest';
import { oncePerPair, Remembered } from './remembered.ts';

it('remembers the last keys and no more', () => {
  const worked: string[] = [];
  const remembered = new Remembered<string, number>(2);
  const ask = (key: string) => remembered.get(key, () => worked.push(key));
  for (const key of ['a', 'a', 'b', 'c', 'b', 'a']) ask(key);
  expect(worked).toEqual(['a', 'b', 'c', 'a']);
  remembered.clear();
  expect(ask('a')).toBe(5);
});

it('works a pair out once, the same object beside another one anew', () => {
  const [one, other, film] = [{ day: 1 }, { day: 2 }, { size: 10 }];
  const asked: number[] = [];
  const sum = oncePerPair(({ day }: { day: number }, { size }: { size: number }) => {
    asked.push(day);
    return day + size;
  });
  expect([sum(one, film), sum(other, film), sum(one, film)]).toEqual([11, 12, 11]);
  expect(asked).toEqual([1, 2]);
});
