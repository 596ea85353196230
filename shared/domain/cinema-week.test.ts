import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isIsoDate } from './cinema-week.ts';

describe('a date', () => {
  it.each(['2024-02-29', '2000-02-29', '1999-12-31', '2023-01-01'])('exists: %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each([
    ...['2023-02-29', '1900-02-29', '2024-02-30', '2024-04-31', '2024-00-10', '2024-13-01', '2024-01-00'],
    ...['2024-01-32', '2024-1-3', '24-01-03', '2024-01-03T00:00:00Z', ' 2024-01-03', ''],
  ])('does not exist: %s', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });

  it('is followed by one that exists', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), (days) => isIsoDate(addDays('1895-01-01', days))),
    );
  });
});
