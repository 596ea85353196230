import { expect, it } from 'vitest';
import { retryAfterSeconds } from './retry-after.ts';

const NOW = new Date('2026-11-25T09:00:00Z');

it.each([
  ['120', 120],
  [' 0 ', 0],
  ['Wed, 25 Nov 2026 09:02:30 GMT', 150],
  ['Wed, 25 Nov 2026 08:00:00 GMT', 0],
  ['-5', null],
  ['1.5', null],
  ['soon', null],
  ['Wed, soon', null],
  ['2026', 2_026],
  ['9'.repeat(20), 1e20],
  ['', null],
  [null, null],
])('reads %j as %j seconds', (header, seconds) => {
  expect(retryAfterSeconds(header, NOW)).toBe(seconds);
});
