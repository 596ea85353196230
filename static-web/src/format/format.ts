/**
 * Numbers, money and dates as they are written in French: the only place that formats.
 * Thousands are parted by a no-break space (the typeface's narrow one is too narrow to be seen), a minus is a minus
 * and no hyphen.
 */
import { addDays } from '#shared/domain/cinema-week.ts';
import { NO_BREAK, number } from './numbers.ts';

export { number, roundCount } from './numbers.ts';

/** Euros without cents: 7 214 €, − 620 €. */
export function money(euros: number): string {
  return `${number(euros)}${NO_BREAK}€`;
}

const cents = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A price, with cents if it has some: 10 €, 7,50 €. */
export function price(euros: number): string {
  return Number.isInteger(euros) ? money(euros) : `${cents.format(euros)}${NO_BREAK}€`;
}

/** A result or a difference, whose sign is always told: + 2 300 €, − 620 €, 0 €. */
export function signedMoney(euros: number): string {
  return (Math.round(euros) > 0 ? `+${NO_BREAK}` : '') + money(euros);
}

/** Money as one says it: to the hundred, small sums to the ten. */
export function roundMoney(euros: number): string {
  const step = Math.abs(euros) < 1_000 ? 10 : 100;
  return money(Math.round(euros / step) * step);
}

/** A share of 1 as 39 %. */
export function percent(share: number): string {
  return `${number(share * 100)}${NO_BREAK}%`;
}

/** A share of 1 as it is typed in percent: 42,5. */
export function inPercent(share: number): string {
  return String(Number((share * 100).toFixed(6))).replace('.', ',');
}

/** A share of 1 as somebody has entered it: 42,5 %. */
export function exactPercent(share: number): string {
  return `${inPercent(share)}${NO_BREAK}%`;
}

/** A change as + 18 % or − 5 %. */
export function signedPercent(change: number): string {
  return `${signedNumber(change * 100)}${NO_BREAK}%`;
}

/** A whole number with its sign: + 18, − 5. */
export function signedNumber(value: number): string {
  return (Math.round(value) > 0 ? `+${NO_BREAK}` : '') + number(value);
}

/** A change of a share, in points: + 25 points, − 1 point. */
export function signedPoints(change: number): string {
  const points = Math.round(change * 100);
  return `${points > 0 ? `+${NO_BREAK}` : ''}${number(points)}${NO_BREAK}point${Math.abs(points) > 1 ? 's' : ''}`;
}

/** A small share as « 1 sur 2 000 ». */
export function oneIn(share: number): string {
  return `1${NO_BREAK}sur${NO_BREAK}${number(1 / share)}`;
}

/** What something is multiplied by: × 2,31, × 0,86. */
export function factor(value: number): string {
  return `×${NO_BREAK}${cents.format(value)}`;
}

/** 1 h 54, 45 min. */
export function duration(minutes: number): string {
  if (minutes < 60) return `${number(minutes)}${NO_BREAK}min`;
  const rest = String(minutes % 60).padStart(2, '0');
  return `${number(Math.floor(minutes / 60))}${NO_BREAK}h${NO_BREAK}${rest}`;
}

type DatePart = 'weekday' | 'month' | 'year';

/** A calendar date (YYYY-MM-DD) with the parts wanted beside the day: « mer. 7 juin ». */
export function date(isoDate: string, parts: readonly DatePart[] = ['weekday', 'month']): string {
  return written(new Date(`${isoDate}T00:00:00Z`), 'UTC', parts);
}

/** A calendar date in full: « lundi 26 juin 2023 ». */
export function longDate(isoDate: string): string {
  return new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeZone: 'UTC' })
    .format(new Date(`${isoDate}T00:00:00Z`))
    .replace(/ 1 /u, ' 1er ');
}

/** A calendar date for an axis: « 7 juin », « 12 juil. ». */
export function shortDate(isoDate: string): string {
  const options = { timeZone: 'UTC', day: 'numeric', month: 'short' } as const;
  return new Intl.DateTimeFormat('fr-FR', options)
    .format(new Date(`${isoDate}T00:00:00Z`))
    .replace(/^1 /, '1er ')
    .replace(/\s/gu, NO_BREAK);
}

/** An instant in Paris: « lun. 5 juin à 10 h 30 ». */
export function instant(iso: string): string {
  const when = new Date(iso);
  const clock = { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' } as const;
  const time = new Intl.DateTimeFormat('fr-FR', clock).format(when).replace(':', `${NO_BREAK}h${NO_BREAK}`);
  return `${written(when, 'Europe/Paris', ['weekday', 'month'])} à ${time}`;
}

/** From Wednesday to Tuesday: « mer. 7 au mar. 13 juin 2023 », « mer. 28 juin au mar. 4 juillet 2023 ». */
export function weekSpan(week: string): string {
  const last = addDays(week, 6);
  const parts: DatePart[] = ['weekday'];
  if (week.slice(0, 7) !== last.slice(0, 7)) parts.push('month');
  if (week.slice(0, 4) !== last.slice(0, 4)) parts.push('year');
  return `${date(week, parts)} au ${date(last, ['weekday', 'month', 'year'])}`;
}

function written(when: Date, timeZone: string, parts: readonly DatePart[]): string {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('fr-FR', { timeZone, ...options }).format(when);
  const day = part({ day: 'numeric' });
  return [
    parts.includes('weekday') ? part({ weekday: 'short' }) : null,
    day === '1' ? '1er' : day,
    parts.includes('month') ? part({ month: 'long' }) : null,
    parts.includes('year') ? part({ year: 'numeric' }) : null,
  ]
    .filter((each) => each !== null)
    .join(NO_BREAK);
}

/** « A », « A et B », « A, B et C ». */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} et ${items.at(-1) ?? ''}`;
}
