import { describe, expect, it } from 'vitest';
import { announcedEarly, noListings, withListed, type Listings } from './listings.ts';
import { film } from '../domain/testing-films.ts';

const FIRST = 15_000;

/** Test data: two films a week, one of them opened 100 numbers before the other; the numbers grow by 10 a day. */
function listings(weeks: number, from = FIRST): Listings {
  let known = noListings();
  for (let week = 0; week < weeks; week++) {
    const day = from + 7 * week;
    const ids = [10 * day, 10 * day - 100];
    known = withListed(
      known,
      ids.map((allocineId) => film({ allocineId })),
      day,
    );
  }
  return known;
}

describe('how early a film was announced', () => {
  const { allocine } = listings(200);
  const day = FIRST + 7 * 200;
  const usual = 10 * day - 50;

  it('is 0 for a usual film, 1 for the earliest', () => {
    expect(announcedEarly(allocine, usual, day)).toBe(0);
    expect(announcedEarly(allocine, usual - 500, day)).toBe(1);
  });

  it('does not depend on how old the last results are', () => {
    expect(announcedEarly(allocine, usual + 10 * 90, day + 90)).toBe(0);
  });

  it('is unknown for a film without a number, and until enough films are known', () => {
    expect(announcedEarly(allocine, null, day)).toBeNull();
    expect(announcedEarly(listings(149).allocine, usual, day)).toBeNull();
    expect(announcedEarly(listings(200).jpbox, usual, day)).toBeNull();
  });

  it('is unknown for a page opened later than nearly all others: it may be younger than the run', () => {
    expect(announcedEarly(allocine, usual + 500, day)).toBeNull();
  });

  it('takes numbers that do not grow for numbers of one time', () => {
    const falling = allocine.map(([then, id]) => [then, -id] as const);
    const middle = falling.map(([, id]) => id).sort((a, b) => a - b)[150] ?? NaN;
    expect(announcedEarly(falling, middle, day + 1_000)).toBeCloseTo(0, 1);
  });

  it('remembers the last films only, and none of the archives', () => {
    expect(listings(400).allocine).toHaveLength(300);
    expect(listings(10, 13_000).allocine).toEqual([]);
  });
});
