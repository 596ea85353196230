import { expect, it } from 'vitest';
import { LayeredMap } from './layered-map.ts';

it('says what was written last, copies apart', () => {
  const map = new LayeredMap<number>();
  map.set('a', 1);
  map.set('b', 2);
  const copy = map.fork();
  copy.set('a', 10);
  map.set('b', 20);
  expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([1, 20, undefined]);
  expect([copy.get('a'), copy.get('b')]).toEqual([10, 2]);
  expect(Object.fromEntries(map.entries())).toEqual({ a: 1, b: 20 });
  expect(Object.fromEntries(copy.entries())).toEqual({ a: 10, b: 2 });
});

it('keeps every copy as it was, through hundreds of them', () => {
  const map = new LayeredMap<number>();
  const copies = Array.from({ length: 300 }, (_, i) => {
    map.set(`own ${i}`, i);
    map.set('all', i);
    map.set(`some ${i % 7}`, i);
    return map.fork();
  });
  for (const [i, copy] of copies.entries()) {
    expect(copy.get('all')).toBe(i);
    expect(copy.get(`own ${i}`)).toBe(i);
    expect(copy.get(`own ${i + 1}`)).toBeUndefined();
    expect(copy.get('some 0')).toBe(i - (i % 7));
    expect([...copy.entries()]).toHaveLength(i + 2 + Math.min(i + 1, 7));
  }
});
