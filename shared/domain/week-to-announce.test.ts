import { expect, it } from 'vitest';
import { secondsToTell, weekToAnnounce } from './week-to-announce.ts';

it.each([
  // Summer time: ten o'clock in Paris is eight in UTC.
  ['2026-07-01T07:59:00Z', null],
  ['2026-07-01T08:00:00Z', '2026-07-01'],
  ['2026-07-02T09:00:00Z', '2026-07-01'],
  ['2026-07-03T21:59:00Z', '2026-07-01'],
  ['2026-07-03T22:00:00Z', null],
  ['2026-07-07T10:00:00Z', null],
  // Winter time.
  ['2026-11-25T08:59:00Z', null],
  ['2026-11-25T09:00:00Z', '2026-11-25'],
  // A timer that goes off a little early.
  ['2026-11-25T08:59:59.990Z', '2026-11-25'],
])('tells at %s of the week %s', (now, week) => {
  expect(weekToAnnounce(new Date(now), null)).toBe(week);
});

it('tells of a week once', () => {
  const now = new Date('2026-11-26T09:00:00Z');
  expect(weekToAnnounce(now, '2026-11-18')).toBe('2026-11-25');
  expect(weekToAnnounce(now, '2026-11-25')).toBeNull();
  // The clock was put back.
  expect(weekToAnnounce(now, '2026-12-02')).toBeNull();
});

it('lets what is told wait for two days, and not beyond the week', () => {
  expect(secondsToTell('2026-11-25', new Date('2026-11-25T09:00:00Z'))).toBe(172_800);
  expect(secondsToTell('2026-11-25', new Date('2026-12-01T22:59:00Z'))).toBe(60);
  expect(secondsToTell('2026-11-25', new Date('2026-12-01T23:00:00Z'))).toBe(0);
  expect(secondsToTell('2026-11-25', new Date('2027-01-01T00:00:00Z'))).toBe(0);
});
