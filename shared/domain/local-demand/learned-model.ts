import { addWeeks, daysBetween, type IsoDate } from '../cinema-week.ts';
import { settingsFor, weeklyCapacity, type CinemaSettings } from '../cinema.ts';
import { fitLocalModel, type SoldFilm } from './fit-local-model.ts';
import { untaughtModel, type LocalModel } from './local-model.ts';
import type { Origin } from './origin.ts';
import { priorOf } from './prior.ts';

/** What a room sold of a film in the film's first week, beside its national result. */
export interface SoldRoom {
  week: IsoDate;
  room: number;
  filmId: string;
  tickets: number;
  /** National first-week admissions. */
  admissions: number;
  origin: Origin;
}

/** Weeks from which a cinema learns: two years. */
export const LEARNING_WEEKS = 104;
/** When a week is decided the one before it is still running: what is known are the weeks up to the one before that. */
export const WEEKS_UNTIL_KNOWN = 2;

const NO_WEEK_AFTER = '9999-99-99';
/** Weeks of a half-year, and the week with which one of them begins. */
const HALF_YEAR = 26;
const FIRST_HALF_YEAR = '1996-01-03';

/** What was known of the cinema's public when a week was decided. */
export function modelFor(
  week: IsoDate,
  sold: readonly SoldRoom[],
  history: readonly CinemaSettings[],
  learn = modelOf,
): LocalModel {
  const [from, to] = [addWeeks(week, -LEARNING_WEEKS), addWeeks(week, -WEEKS_UNTIL_KNOWN + 1)];
  return learn(...filmsOf(week, [from, to], sold, history));
}

/**
 * What is known of it from all tickets of the weeks whose share is that of a week: what is over is judged by it. Weeks of
 * one half-year are judged by the same tickets, of two years before them at most and of all since.
 */
export function modelInHindsight(
  week: IsoDate,
  sold: readonly SoldRoom[],
  history: readonly CinemaSettings[],
  learn = modelOf,
): LocalModel {
  return learn(...filmsOf(week, [firstInHindsight(week), NO_WEEK_AFTER], sold, history));
}

/** The beginning of a half-year, two years before the week or less. */
function firstInHindsight(week: IsoDate): IsoDate {
  const first = addWeeks(week, -LEARNING_WEEKS);
  const since = daysBetween(FIRST_HALF_YEAR, first) / 7;
  return addWeeks(first, (HALF_YEAR - (since % HALF_YEAR)) % HALF_YEAR);
}

/** The model of a cinema that sold these films and whose settings say a share. */
export function modelOf(films: readonly SoldFilm[], share: number): LocalModel {
  const learned = fitLocalModel(films, priorOf(share));
  return learned.films === 0 ? untaughtModel(share) : learned;
}

/**
 * What a week's model is learned from, all films of some weeks in a row, and the share that it begins with. A share that
 * the manager sets anew begins anew: tickets from before it, and after the next one, tell nothing of it.
 *
 * @param from,to the first of the weeks, and the first after them.
 */
function filmsOf(
  week: IsoDate,
  [from, to]: readonly [IsoDate, IsoDate],
  sold: readonly SoldRoom[],
  history: readonly CinemaSettings[],
): [SoldFilm[], number] {
  const [since, until] = weeksOfShare(week, history);
  const films = soldFilms(sold, history);
  return [
    films.slice(placeOf(from > since ? from : since, films), placeOf(to < until ? to : until, films)),
    settingsFor(week, history).admissionsShare,
  ];
}

/** How many films come before a week, of films in the order of their weeks. */
function placeOf(week: IsoDate, films: readonly SoldFilm[]): number {
  let [low, high] = [0, films.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((films[middle]?.week ?? NO_WEEK_AFTER) < week) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The weeks around one in which its share holds without a break: the first, and the first that has another one. */
function weeksOfShare(week: IsoDate, history: readonly CinemaSettings[]): [IsoDate, IsoDate] {
  const changes = [...new Set(history.map(({ effectiveFrom }) => effectiveFrom))]
    .sort()
    .filter((from, i, all) => {
      const before = i === 0 ? addWeeks(from, -1) : (all[i - 1] ?? from);
      return settingsFor(from, history).admissionsShare !== settingsFor(before, history).admissionsShare;
    });
  return [
    changes.findLast((from) => from <= week) ?? '0000-00-00',
    changes.find((from) => from > week) ?? NO_WEEK_AFTER,
  ];
}

/** Of readings of the store whose films were put together: each is asked for many weeks. */
const together = new WeakMap<
  readonly SoldRoom[],
  { history: readonly CinemaSettings[]; films: SoldFilm[] }
>();

/** All rooms of a film together, in the order of the weeks. */
function soldFilms(sold: readonly SoldRoom[], history: readonly CinemaSettings[]): SoldFilm[] {
  const earlier = together.get(sold);
  if (earlier?.history === history) return earlier.films;
  const films = [...Map.groupBy(sold, ({ week, filmId }) => `${week} ${filmId}`).values()]
    .flatMap((rooms) => soldFilm(rooms, history) ?? [])
    .sort((a, b) => (a.week < b.week ? -1 : Number(a.week > b.week)));
  together.set(sold, { history, films });
  return films;
}

function soldFilm(rooms: readonly SoldRoom[], history: readonly CinemaSettings[]): SoldFilm | null {
  const [first] = rooms;
  if (first === undefined) return null;
  const { week, admissions, origin } = first;
  const capacity = settingsFor(week, history)
    .rooms.filter(({ room }) => rooms.some((each) => each.room === room))
    .reduce((sum, room) => sum + weeklyCapacity(room), 0);
  const tickets = rooms.reduce((sum, room) => sum + room.tickets, 0);
  return { week, admissions, origin, tickets, capacity };
}
