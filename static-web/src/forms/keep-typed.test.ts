import { describe, expect, it } from 'vitest';
import { keepTyped } from './keep-typed.ts';

const before = {
  price: '10',
  rooms: [
    { film: 'a', sold: '' },
    { film: 'b', sold: '5' },
  ],
};

it('keeps what was typed, and takes over what is stored now elsewhere', () => {
  const typed = {
    price: '10',
    rooms: [
      { film: 'a', sold: '12' },
      { film: 'b', sold: '5' },
    ],
  };
  const now = {
    price: '11',
    rooms: [
      { film: 'c', sold: '40' },
      { film: 'b', sold: '7' },
    ],
  };
  expect(keepTyped(typed, before, now)).toEqual({
    price: '11',
    rooms: [
      { film: 'c', sold: '12' },
      { film: 'b', sold: '7' },
    ],
  });
});

it('changes nothing where nothing else is stored, and everything where nothing was typed', () => {
  const typed = { ...before, price: '12' };
  const now = { ...before, price: '13' };
  expect(keepTyped(typed, before, before)).toEqual(typed);
  expect(keepTyped(before, before, now)).toEqual(now);
});

describe('of a list', () => {
  const lists = { before: ['a', 'b'], longer: ['a', 'x', 'c'], shorter: ['z'] };

  it('takes over what others have added or taken away, where nothing was', () => {
    expect(keepTyped(['a', 'typed'], lists.before, lists.longer)).toEqual(['a', 'typed', 'c']);
    expect(keepTyped(['a', 'typed'], lists.before, lists.shorter)).toEqual(['z']);
  });

  it('keeps what was added or taken away here', () => {
    expect(keepTyped(['a', 'b', 'new'], lists.before, lists.shorter)).toEqual(['z', 'b', 'new']);
    expect(keepTyped(['a'], lists.before, lists.longer)).toEqual(['a']);
    expect(keepTyped(['a', 'b', 'new'], lists.before, lists.longer)).toEqual(['a', 'x', 'new']);
  });
});
