import { expect, it } from 'vitest';
import { apartOf } from './apart.ts';

it.each([
  [{ re_release: 1, returns: null }, 'returning'],
  [{ re_release: 0, returns: 21 }, 'returning'],
  [{ re_release: 0, returns: null }, null],
  [{ re_release: null }, null],
  [{}, null],
  [{ wide_start: 1 }, 'wide_start'],
  [{ wide_start: null, returns: 21 }, 'returning'],
  // What a distributor says of this start tells more than that there was another.
  [{ wide_start: 1, re_release: 1 }, 'wide_start'],
])('%j is set apart as %s', (features, expected) => {
  expect(apartOf(features)).toBe(expected);
});
