import { describe, expect, it } from 'vitest';
import { fridayOf } from './box-office-mojo-weekend.ts';
import {
  escapeHtml,
  hashOf,
  hiddenLink,
  hoursAndMinutes,
  idsemOf,
  jpboxWeek,
  longDate,
  slashDate,
  spaced,
  weekLabel,
  weekNumber,
  weekOfIdsem,
} from './html.ts';

describe('how the sites write', () => {
  it('dates', () => {
    expect(longDate('2023-08-01')).toBe('1 août 2023');
    expect(slashDate('2023-04-05')).toBe('05/04/2023');
    expect(jpboxWeek('2026-07-22')).toBe('DU 22 AU 28 Juillet 2026');
    expect(jpboxWeek('2023-06-28')).toBe('DU 28 Juin AU 4 Juillet 2023');
  });

  it.each([
    ['2024-10-16', '16 au 23 octobre 2024'],
    ['2023-02-08', '08 au 15 février 2023'],
    ['2024-10-30', '30 octobre au 6 novembre 2024'],
    ['2017-09-27', '27 septembre au 4 octobre 2017'],
    ['2025-12-31', '31 décembre 2025 au 7 janvier 2026'],
  ])('the week of %s as "%s"', (week, label) => {
    expect(weekLabel(week)).toBe(label);
  });

  it('numbers and durations', () => {
    expect([7, 999, 1_000, 1_618_366].map(spaced)).toEqual(['7', '999', '1 000', '1 618 366']);
    expect(hoursAndMinutes(125)).toBe('2h05');
    expect(hoursAndMinutes(39)).toBe('0h39');
  });

  it('texts', () => {
    expect(escapeHtml(`<L'Île & "moi">`)).toBe('&lt;L&#039;Île &amp; &quot;moi&quot;&gt;');
  });

  it('links that hide, as in a captured page', () => {
    expect(hiddenLink('/film/fichefilm_gen_cfilm=327993.html')).toBe(
      'ACrL2ZACrpbG0vZmljaGVmaWxtX2dlbl9jZmlsbT0zMjc5OTMuaHRtbA==',
    );
  });
});

describe('how the sites count', () => {
  it('weeks', () => {
    // Both pairs are in a captured chart.
    expect(idsemOf('2026-07-22')).toBe(2952);
    expect(weekOfIdsem(2796)).toBe('2023-07-26');
    expect(weekNumber('2026-07-22')).toBe(30);
    expect(weekNumber('2023-07-26')).toBe(30);
  });

  it('US weekends', () => {
    expect(fridayOf(2023, 14)).toBe('2023-04-07');
  });
});

it('a hash is stable and below its range', () => {
  expect(hashOf('Suzume', 1_000)).toBe(hashOf('Suzume', 1_000));
  for (const text of ['', 'a', 'é', 'Suzume']) expect(hashOf(text, 7)).toBeLessThan(7);
});
