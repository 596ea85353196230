import { describe, expect, test } from 'vitest';
import { codesOf } from './codes.ts';
import { distances } from './edit-distance.ts';
import { Letters } from './letters.ts';

/** In half slips. */
function apart(one: string, other: string): number {
  const [a, b] = [Letters.of(codesOf([one])), Letters.of(codesOf([other]))];
  const far = distances({ of: a, from: 0, to: a.length }, { of: b, from: 0, to: b.length });
  return far[b.length] ?? Infinity;
}

describe('The distance of two texts', () => {
  test.each([
    ['avatar', 'avatar', 0],
    ['', 'abc', 6],
    ['avata', 'avatar', 2],
    ['avatarr', 'avatar', 1],
    ['avatxr', 'avatar', 2],
    ['vaatar', 'avatar', 2],
    ['kitten', 'sitting', 6],
    ['karate', 'carate', 1],
    ['fibes', 'phibes', 3],
    ['rambo', 'rambo2', 5],
    ['rambo3', 'rambo2', 5],
  ])('of "%s" and "%s" is %d half slips, either way round', (one, other, expected) => {
    expect([apart(one, other), apart(other, one)]).toEqual([expected, expected]);
  });

  test('is known to each beginning of the other', () => {
    const [a, b] = [Letters.of(codesOf(['god'])), Letters.of(codesOf(['godfather']))];
    const far = distances({ of: a, from: 0, to: 3 }, { of: b, from: 0, to: 9 });
    expect([...far.subarray(0, 5)]).toEqual([6, 4, 2, 0, 2]);
  });
});
