import { addDays, cinemaWeekOf, isIsoDate, type IsoDate } from '../../domain/cinema-week.ts';
import { monthNumber } from '../dates.ts';
import { beginningOf } from '../text.ts';

const LABEL =
  /^(\d{1,2})(?:er)?(?: (\p{L}{3,12}))?(?: (\d{4}))? au (\d{1,2})(?:er)? (\p{L}{3,12}) (\d{4})$/iu;

/**
 * The cinema week of a label on a film's figures, "start day [month [year]] au next Wednesday": "16 au 23 octobre
 * 2024", "30 octobre au 6 novembre 2024", "31 décembre 2025 au 7 janvier 2026". The week is the one that begins on
 * the first day; the second is the Wednesday after it, on which the next week begins.
 *
 * @returns null for any other text, and where the second day is not the Wednesday seven days after the first.
 */
export function weekOfLabel(label: string): IsoDate | null {
  const found = LABEL.exec(beginningOf(label, 80));
  if (found === null) return null;
  const [, startDay, startMonth, startYear, endDay, endMonth = '', endYear = ''] = found;
  const start = dateOf(startYear ?? endYear, startMonth ?? endMonth, startDay);
  const end = dateOf(endYear, endMonth, endDay);
  if (start === null || end !== addDays(start, 7)) return null;
  return cinemaWeekOf(start) === start ? start : null;
}

function dateOf(year: string, month: string, day = ''): IsoDate | null {
  const number = String(monthNumber(month, 'french')).padStart(2, '0');
  const text = `${year}-${number}-${day.padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
}
