import { addDays, type IsoDate } from '../../domain/cinema-week.ts';

/** Easter Sunday of a Gregorian year (anonymous Gregorian computus, Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = b >> 2;
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = c >> 2;
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
const AFTER_EASTER = [1, 39, 50];

const byYear = new Map<number, ReadonlySet<IsoDate>>();

/** The eleven public holidays of metropolitan France. */
export function isPublicHoliday(date: IsoDate): boolean {
  const year = Number(date.slice(0, 4));
  let days = byYear.get(year);
  if (days === undefined) {
    const easter = easterSunday(year);
    days = new Set([...FIXED.map((day) => `${year}-${day}`), ...AFTER_EASTER.map((n) => addDays(easter, n))]);
    byYear.set(year, days);
  }
  return days.has(date);
}
