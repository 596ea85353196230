import { isIsoDate, type IsoDate } from '../domain/cinema-week.ts';
import type { FileCode } from '../error-codes.ts';
import { unaccented } from '../domain/unaccented.ts';

type Day = { value: IsoDate } | { code: FileCode };

const MONTHS = [
  ...[
    ['janvier', 'january'],
    ['fevrier', 'february'],
    ['mars', 'march'],
    ['avril', 'april'],
    ['mai', 'may'],
  ],
  ...[
    ['juin', 'june'],
    ['juillet', 'july'],
    ['aout', 'august'],
    ['septembre', 'september'],
  ],
  ...[
    ['octobre', 'october'],
    ['novembre', 'november'],
    ['decembre', 'december'],
  ],
];
const WEEKDAYS = [
  ...[
    ['dimanche', 'sunday'],
    ['lundi', 'monday'],
    ['mardi', 'tuesday'],
    ['mercredi', 'wednesday'],
  ],
  ...[
    ['jeudi', 'thursday'],
    ['vendredi', 'friday'],
    ['samedi', 'saturday'],
  ],
];
/** Fewer letters of a name say too little: "ju" is June or July. */
const SHORTEST_NAME = 3;
/** "juin" and "juillet" begin with the same three letters. */
const SAME_BEGINNING = 'jui';
/** A year of two digits from here on is one of the last century. */
const LAST_CENTURY = 70;
/** What follows a day: the time of a show, which changes no day. */
const TIME = /[t ]\d{1,2}[:h]\d{2}(?::\d{2}(?:\.\d+)?)?\s?z?$/u;
const WEEK_OF = /^(?:semaine|sem|week)\s*(?:du|of)?\s+/u;

/**
 * A day as a spreadsheet writes it: "2024-07-03", "03/07/2024" (day first, as in France), "3.7.24", "mercredi 3 juillet
 * 2024", "Wed, 3 July 2024", "July 3, 2024", with a time or without. A weekday that is not that of the day is refused,
 * and so is the bare number that Excel makes of a date.
 */
export function readDate(cell: string): Day {
  const text = unaccented(cell)
    .replace(/(?:\s|,(?!\d))+/gu, ' ')
    .trim()
    .replace(WEEK_OF, '')
    .replace(TIME, '');
  if (text === '') return { code: 'missing-value' };
  if (/^\d{5}(?:[.,]\d+)?$/u.test(text)) return { code: 'date-as-number' };
  const { weekday, rest } = withoutWeekday(text);
  const date = inDigits(rest) ?? inWords(rest);
  if (date === null || !isIsoDate(date)) return { code: 'bad-date' };
  if (weekday !== null && new Date(`${date}T00:00:00Z`).getUTCDay() !== weekday)
    return { code: 'wrong-weekday' };
  return { value: date };
}

function withoutWeekday(text: string): { weekday: number | null; rest: string } {
  const [, name = '', rest = ''] = /^([a-z]+)\.? (.*)$/u.exec(text) ?? [];
  const weekday = indexOf(WEEKDAYS, name);
  return weekday === null ? { weekday, rest: text } : { weekday, rest };
}

function inDigits(text: string): string | null {
  const year = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(text);
  if (year !== null) return written(year[1] ?? '', year[2] ?? '', year[3] ?? '');
  const day = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/u.exec(text);
  return day === null ? null : written(day[4] ?? '', day[3] ?? '', day[1] ?? '');
}

function inWords(text: string): string | null {
  const [first = '', second = '', year = '', ...others] = text
    .split(/[ \-./]+/u)
    .filter((word) => word !== '');
  if (others.length > 0 || !/^(?:\d{4}|\d{2})$/u.test(year)) return null;
  const day = /^\d{1,2}(?=$|er$|st$|nd$|rd$|th$)/u;
  const [number, name] = day.test(first) ? [first, second] : [second, first];
  const month = indexOf(MONTHS, name);
  const digits = day.exec(number)?.[0];
  return month === null || digits === undefined ? null : written(year, String(month + 1), digits);
}

/** The place of a name that may be shortened: "juil", "sept". */
function indexOf(list: readonly (readonly string[])[], name: string): number | null {
  if (name.length < SHORTEST_NAME || name === SAME_BEGINNING) return null;
  const index = list.findIndex((spellings) => spellings.some((whole) => whole.startsWith(name)));
  return index < 0 ? null : index;
}

function written(year: string, month: string, day: string): string {
  const century = year.length === 4 ? '' : Number(year) >= LAST_CENTURY ? '19' : '20';
  return `${century}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
