/** When a room shows, as it is typed: « tous les jours 20h30 ; mer sam dim 14h ». Pure. */
import type { Settings } from '#shared/api/contract/settings.ts';
import { unaccented } from '#shared/domain/unaccented.ts';
import { settingsText } from '../texts/fr/settings.ts';

type ShowTime = Settings['rooms'][number]['showTimes'][number];

const text = settingsText.public;
/** Between days and hours as one says them; they change nothing. */
const FILLERS: readonly string[] = [text.and, text.at].map(unaccented);
const ALL_DAYS = [1, 2, 3, 4, 5, 6, 7];
/** 20h30, 20 h 30, 20:30, 14h. */
const HOUR = /(?<!\d)(\d{1,2})\s?[h:]\s?(\d{2})?(?!\d)/gu;
const IS_HOUR = /^\d{2}:\d{2}$/u;

/** One part for hours that follow each other on the same days. */
export function writtenShowTimes(times: readonly ShowTime[]): string {
  const parts: { days: string; hours: string[] }[] = [];
  for (const { days, time } of times) {
    const written = days.length === ALL_DAYS.length ? text.everyDay : days.map(shortDay).join(' ');
    const hour = time.replace(':', 'h');
    const last = parts.at(-1);
    if (last?.days === written) last.hours.push(hour);
    else parts.push({ days: written, hours: [hour] });
  }
  return parts.map(({ days, hours }) => [days, ...hours].join(' ')).join(' ; ');
}

/** What was typed; null where it cannot be read. Nothing typed: the hours are not told. */
export function typedShowTimes(typed: string): ShowTime[] | null {
  const parts = typed.split(';').filter((part) => part.trim() !== '');
  const read = parts.map(timesOf);
  return read.every((times) => times !== null) ? read.flat() : null;
}

/** Days stand before their hours: after an hour they begin anew, and without any it is every day. */
function timesOf(part: string): ShowTime[] | null {
  const times: ShowTime[] = [];
  let days = new Set<number>();
  let isAfterHour = false;
  for (const word of wordsOf(part)) {
    const day = dayOf(word);
    if (IS_HOUR.test(word)) {
      times.push({ days: days.size === 0 ? ALL_DAYS : [...days].sort((a, b) => a - b), time: word });
    } else if (day === null) {
      return null;
    } else {
      if (isAfterHour) days = new Set();
      days.add(day);
    }
    isAfterHour = day === null;
  }
  return isAfterHour ? times : null;
}

/** Days in words, hours as HH:MM. */
function wordsOf(part: string): string[] {
  return unaccented(part)
    .replace(/\s+/gu, ' ')
    .replaceAll(text.everyDay, ALL_DAYS.map(shortDay).join(' '))
    .replace(HOUR, (_, hour: string, minute = '00') => ` ${hour.padStart(2, '0')}:${String(minute)} `)
    .split(/[\s,.]+/u)
    .filter((word) => word !== '' && !FILLERS.includes(word));
}

/** `mer`, `mercredi`, `mercredis`. */
function dayOf(word: string): number | null {
  const day = text.days.findIndex((name) => [name.slice(0, 3), name, `${name}s`].includes(word));
  return day === -1 ? null : day + 1;
}

function shortDay(day: number): string {
  return text.days[day - 1]?.slice(0, 3) ?? '';
}
