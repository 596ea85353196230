import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../domain/cinema-week.ts';
import { weekOfLabel } from './week-label.ts';

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);

// Every shape of the 9,369 labels that are known; the label of a 1st is the site's way to write one elsewhere.
it.each([
  ['16 au 23 octobre 2024', '2024-10-16'],
  ['08 au 15 février 2023', '2023-02-08'],
  ['30 octobre au 6 novembre 2024', '2024-10-30'],
  ['27 septembre au 4 octobre 2017', '2017-09-27'],
  ['31 décembre 2025 au 7 janvier 2026', '2025-12-31'],
  ['1er au 8 avril 2026', '2026-04-01'],
  ['25 août au 1er septembre 2021', '2021-08-25'],
  ['  16\n au\u00a023 octobre   2024 ', '2024-10-16'],
])('"%s" is the week of %s', (label, week) => {
  expect(weekOfLabel(label)).toBe(week);
});

it.each([
  ['ends on the Tuesday', '16 au 22 octobre 2024'],
  ['ends two weeks later', '16 au 30 octobre 2024'],
  ['ends before it begins', '23 au 16 octobre 2024'],
  ['begins on a Tuesday', '15 au 22 octobre 2024'],
  ['leaves out a month that it needs', '30 au 6 novembre 2024'],
  ['leaves out a year that it needs', '31 décembre au 7 janvier 2026'],
  ['has a day that is none', '30 février au 7 mars 2024'],
  ['has a month that is none', '16 au 23 brumaire 2024'],
  ['is a date', '23 octobre 2024'],
  ['is of a make that sites have elsewhere', 'du 16 au 22 octobre 2024'],
  ['says more', 'Avant-premières : 16 au 23 octobre 2024'],
  ['is a number', '1'],
  ['is empty', ''],
])('a label that %s is not guessed: "%s"', (_, label) => {
  expect(weekOfLabel(label)).toBeNull();
});

it('reads the label of any week back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2600 }), fc.boolean(), fc.boolean(), (weeks, padded, first) => {
      const week = addDays('1996-01-03', weeks * 7);
      const end = addDays(week, 7);
      const day = (date: string): string => {
        const number = Number(date.slice(8));
        if (number === 1 && first) return '1er';
        return padded ? date.slice(8) : String(number);
      };
      const month = (date: string): string => MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
      const start = [day(week)];
      if (month(week) !== month(end)) start.push(month(week));
      if (week.slice(0, 4) !== end.slice(0, 4)) start.push(week.slice(0, 4));
      const label = `${start.join(' ')} au ${day(end)} ${month(end)} ${end.slice(0, 4)}`;
      expect([label, weekOfLabel(label)]).toEqual([label, week]);
    }),
  );
});
