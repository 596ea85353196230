/** When films are shown, as one reads it at the door of a cinema. Pure. */
import type { ProgrammeFilm, ProgrammeWeek } from '#shared/api/contract/public-programme.ts';
import { addDays } from '#shared/domain/cinema-week.ts';
import { list } from '../../format/format.ts';
import { NO_BREAK } from '../../format/numbers.ts';
import { audience } from '../../texts/fr/audience.ts';
import { capital } from '../../texts/chances.ts';

type Room = ProgrammeFilm['rooms'][number];
type ShowTime = Room['shows'][number];

const text = audience.programme;
/** From Wednesday to Tuesday. */
const ALL_DAYS = [1, 2, 3, 4, 5, 6, 7];
/** Of a run of days one names the first and the last. */
const A_RUN = 3;

/** `20:30` as « 20 h 30 », `14:00` as « 14 h ». */
export function clock(time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  const whole = `${Number(hours)}${NO_BREAK}h`;
  return minutes === '00' ? whole : `${whole}${NO_BREAK}${minutes}`;
}

/** The hours of a room, those of the same days together: « Tous les jours : 14 h, 20 h 30 ». */
export function hoursOf(shows: readonly ShowTime[]): { days: string; times: string[] }[] {
  const byDays = Map.groupBy(shows, ({ days }) => days.join());
  return [...byDays.values()].map((same) => ({
    days: daysInWords(same[0]?.days ?? []),
    times: same
      .map(({ time }) => time)
      .toSorted()
      .map(clock),
  }));
}

/** @param days of the cinema week, rising: 1 is Wednesday, 7 is Tuesday. */
export function daysInWords(days: readonly number[]): string {
  const [first = 1] = days;
  const last = days.at(-1) ?? first;
  if (days.length === ALL_DAYS.length) return text.everyDay;
  const missing = ALL_DAYS.filter((day) => !days.includes(day));
  if (last - first + 1 === days.length && days.length >= A_RUN)
    return text.fromTo(dayName(first), dayName(last));
  if (missing.length === 1) return text.everyDayBut(missing.map(dayName).join());
  return capital(list(days.map(dayName)));
}

export interface DayShow {
  /** HH:MM. */
  time: string;
  film: ProgrammeFilm;
  room: Room;
}

/** The days of a week, each with its shows by the hour. */
export function byDay({ week, films }: ProgrammeWeek): { date: string; shows: DayShow[] }[] {
  return ALL_DAYS.map((day) => ({
    date: addDays(week, day - 1),
    shows: films
      .flatMap((film) => film.rooms.map((room) => ({ film, room })))
      .flatMap(({ film, room }) =>
        room.shows
          .filter(({ days }) => days.includes(day))
          .map(({ time }): DayShow => ({ time, film, room })),
      )
      .toSorted((one, other) => one.time.localeCompare(other.time)),
  }));
}

const names = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', timeZone: 'UTC' });
/** Some Tuesday: the day before the first of a cinema week. */
const TUESDAY = '2023-06-06';

function dayName(day: number): string {
  return names.format(new Date(`${addDays(TUESDAY, day)}T00:00:00Z`));
}
