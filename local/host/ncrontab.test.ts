import { describe, expect, test } from 'vitest';
import { parseSchedule } from './ncrontab.ts';

describe('A schedule', () => {
  test.each([
    ['0 0 6 * * 4', '2026-11-21T10:00:00Z', '2026-11-26T06:00:00.000Z'],
    ['0 */5 * * * *', '2026-11-21T10:00:00Z', '2026-11-21T10:05:00.000Z'],
    ['*/10 * * * * *', '2026-11-21T10:00:05Z', '2026-11-21T10:00:10.000Z'],
    ['0 30 9 * * Mon-Fri', '2026-11-20T09:30:00Z', '2026-11-23T09:30:00.000Z'],
    ['30 9 * * *', '2026-11-21T10:00:00Z', '2026-11-22T09:30:00.000Z'],
  ])('%s after %s fires at %s', (expression, after, expected) => {
    expect(parseSchedule(expression).next(new Date(after)).toISOString()).toBe(expected);
  });

  test('with a day of the month and a day of the week wants both, as NCRONTAB does', () => {
    // The first Friday the 13th after this date.
    const next = parseSchedule('0 0 12 13 * 5').next(new Date('2026-03-14T00:00:00Z'));
    expect(next.toISOString()).toBe('2026-11-13T12:00:00.000Z');
  });

  test.each(['0 0 6 * *  4 7', '* *', '0 99 * * * *', '00:00:30'])('%s is refused', (expression) => {
    expect(() => parseSchedule(expression)).toThrow(expression.trim());
  });
});
