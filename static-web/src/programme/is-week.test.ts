import { expect, it } from 'vitest';
import { weekPath } from '../api/queries.ts';
import { isWeek } from './is-week.ts';

it('knows a day from what only looks like one to Date.parse', () => {
  expect(isWeek('2023-06-07')).toBe(true);
  for (const other of [
    '2023-06-07 (../../health)',
    '2023-6-7',
    '2023-02-30',
    '+002023-06-07',
    'demain',
    '',
  ]) {
    expect(isWeek(other)).toBe(false);
  }
});

it.each([
  ['2023-06-07', '/programme', '/api/weeks/2023-06-07/programme'],
  ['../health', '', '/api/weeks/..%2Fhealth'],
  ['2023-06-07/../../settings?', '/programme', '/api/weeks/2023-06-07%2F..%2F..%2Fsettings%3F/programme'],
  ['..\\health#', '', '/api/weeks/..%5Chealth%23'],
])('asks for one week, whatever the address bar says: %j', (week, part, path) => {
  expect(weekPath(week, part)).toBe(path);
});
