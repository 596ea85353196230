import { expect, it } from 'vitest';
import { remembered } from './remembered.ts';

it('computes once for equal arguments, and again for what was not used for long', () => {
  const computed: number[] = [];
  const square = remembered(({ n }: { n: number }) => {
    computed.push(n);
    return { square: n * n };
  }, 2);
  expect(square({ n: 3 })).toEqual({ square: 9 });
  expect(square({ n: 3 })).toBe(square({ n: 3 }));
  square({ n: 4 });
  square({ n: 3 });
  square({ n: 5 });
  square({ n: 3 });
  expect(computed).toEqual([3, 4, 5]);
  square({ n: 4 });
  expect(computed).toEqual([3, 4, 5, 4]);
});
