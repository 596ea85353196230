import { describe, expect, it } from 'vitest';
import { isFriday } from './cinema-week.ts';
import { firstFridayOf, openingFriday, weekendsOnce } from './us-weekends.ts';

const weekend = (friday: string, grossUsd: number) => ({ friday, grossUsd, theaters: null });

describe('the weekends of a film', () => {
  it('are each told once, by whom to believe first, oldest first', () => {
    const first = [weekend('2023-04-14', 90), weekend('2023-04-07', 100)];
    const second = [weekend('2023-04-14', 91), weekend('2023-03-31', 200)];
    expect(weekendsOnce([first, second])).toEqual([
      weekend('2023-03-31', 200),
      weekend('2023-04-07', 100),
      weekend('2023-04-14', 90),
    ]);
    expect(weekendsOnce([])).toEqual([]);
  });

  it('begin with the weekend that has number 1', () => {
    expect(firstFridayOf('2023-04-07', 1)).toBe('2023-04-07');
    expect(firstFridayOf('2023-04-07', 15)).toBe('2022-12-30');
  });
});

it.each([
  ['2023-04-07', true],
  ['1969-12-26', true],
  ['2023-04-06', false],
  ['2023-04-31', false],
  ['Friday', false],
])('that %s is a Friday: %s', (date, is) => {
  expect(isFriday(date)).toBe(is);
});

it.each([
  ['2023-04-05', '2023-04-07'],
  ['2023-04-07', '2023-04-07'],
  ['2023-04-09', '2023-04-07'],
  ['2023-04-10', '2023-04-14'],
])('a film released on %s opens on the weekend of %s', (released, friday) => {
  expect(openingFriday(released)).toBe(friday);
});
