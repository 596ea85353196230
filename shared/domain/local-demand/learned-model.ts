import { addWeeks, type IsoDate } from '../cinema-week.ts';
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

/** What was known of the cinema's public when a week was decided. */
export function modelFor(
  week: IsoDate,
  sold: readonly SoldRoom[],
  history: readonly CinemaSettings[],
  learn = modelOf,
): LocalModel {
  return learn(...filmsOf(week, addWeeks(week, -WEEKS_UNTIL_KNOWN), sold, history));
}

/** What is known of it from all tickets of the weeks whose share is that of a week: what is over is judged by it. */
export function modelInHindsight(
  week: IsoDate,
  sold: readonly SoldRoom[],
  history: readonly CinemaSettings[],
  learn = modelOf,
): LocalModel {
  const last = sold.reduce((latest, { week: each }) => (each > latest ? each : latest), week);
  return learn(...filmsOf(week, last, sold, history));
}

/** The model of a cinema that sold these films and whose settings say a share. */
export function modelOf(films: readonly SoldFilm[], share: number): LocalModel {
  return films.length === 0 ? untaughtModel(share) : fitLocalModel(films, priorOf(share));
}

/**
 * What a week's model is learned from, and the share that it begins with. A share that the manager sets anew begins anew:
 * tickets from before it, and after the next one, tell nothing of it.
 */
function filmsOf(
  week: IsoDate,
  last: IsoDate,
  sold: readonly SoldRoom[],
  history: readonly CinemaSettings[],
): [SoldFilm[], number] {
  const { admissionsShare } = settingsFor(week, history);
  const [since, until] = weeksOfShare(week, history);
  const first = addWeeks(week, -LEARNING_WEEKS);
  const films = soldFilms(
    sold.filter((each) => each.week >= first && each.week >= since && each.week <= last && each.week < until),
    history,
  );
  return [films, admissionsShare];
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
    changes.find((from) => from > week) ?? '9999-99-99',
  ];
}

/** All rooms of a film together. */
function soldFilms(sold: readonly SoldRoom[], history: readonly CinemaSettings[]): SoldFilm[] {
  return [...Map.groupBy(sold, ({ week, filmId }) => `${week} ${filmId}`).values()].flatMap((rooms) => {
    const [first] = rooms;
    if (first === undefined) return [];
    const { week, admissions, origin } = first;
    const own = settingsFor(week, history).rooms;
    const capacity = own
      .filter(({ room }) => rooms.some((each) => each.room === room))
      .reduce((sum, room) => sum + weeklyCapacity(room), 0);
    const tickets = rooms.reduce((sum, room) => sum + room.tickets, 0);
    return { week, admissions, origin, tickets, capacity };
  });
}
