import { addDays, cinemaWeekOf, daysBetween, type IsoDate } from '#shared/domain/cinema-week.ts';

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** Escapes as Allociné does, apostrophe included. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#039;');
}

/** « 26 août 2026 » */
export function longDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/**
 * A week as a film's figures on Allociné name it, up to the Wednesday after it: « 05 au 12 avril 2023 », « 26 avril au
 * 3 mai 2023 », « 31 décembre 2025 au 7 janvier 2026 ».
 */
export function weekLabel(week: IsoDate): string {
  const end = longDate(addDays(week, 7));
  const [, month = '', year = ''] = longDate(week).split(' ');
  const [, endMonth, endYear] = end.split(' ');
  const start = [week.slice(8)];
  if (month !== endMonth) start.push(month);
  if (year !== endYear) start.push(year);
  return `${start.join(' ')} au ${end}`;
}

/** « 26/08/2026 » */
export function slashDate(date: IsoDate): string {
  return date.split('-').reverse().join('/');
}

/** « 1 618 366 » */
export function spaced(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ' ');
}

/** « 2h05 » */
export function hoursAndMinutes(minutes: number): string {
  return `${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, '0')}`;
}

/** A path hidden in a class, as Allociné hides many links from robots: base64 with "ACr" put in. */
export function hiddenLink(path: string): string {
  const code = Buffer.from(path).toString('base64');
  return `ACr${code.slice(0, 3)}ACr${code.slice(3)}`;
}

/** A number below `range` that is always the same for a text (FNV-1a). */
export function hashOf(text: string, range: number): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % range;
}

/** JPBox-Office counts the weeks: 2952 is the one from 2026-07-22. */
const KNOWN_WEEK = { idsem: 2952, week: '2026-07-22' };

export function idsemOf(week: IsoDate): number {
  return KNOWN_WEEK.idsem + daysBetween(KNOWN_WEEK.week, week) / 7;
}

export function weekOfIdsem(idsem: number): IsoDate {
  return addDays(KNOWN_WEEK.week, (idsem - KNOWN_WEEK.idsem) * 7);
}

/** « DU 22 AU 28 Juillet 2026 », « DU 28 Juin AU 4 Juillet 2023 » */
export function jpboxWeek(week: IsoDate): string {
  const [fromDay = '', fromMonth = ''] = longDate(week).split(' ');
  const [day = '', month = '', year = ''] = longDate(addDays(week, 6)).split(' ');
  const from = fromMonth === month ? fromDay : `${fromDay} ${capital(fromMonth)}`;
  return `DU ${from} AU ${day} ${capital(month)} ${year}`;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** The number of a cinema week in its year, as ISO 8601 counts: week 1 has its Wednesday by the 6th of January. */
export function weekNumber(week: IsoDate): number {
  const first = cinemaWeekOf(`${week.slice(0, 4)}-01-06`);
  return daysBetween(first, week) / 7 + 1;
}
