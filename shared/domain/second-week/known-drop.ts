import { addWeeks, type IsoDate } from '../cinema-week.ts';
import { learnedDrop, type Drop, type TwoWeeks } from './drop.ts';

/** National admissions of a film's first or second week, as they were first observed on a day. */
export interface WeekObservation {
  /** The film's first week. */
  week: IsoDate;
  filmId: string;
  weekNumber: 1 | 2;
  admissions: number;
  observedOn: IsoDate;
}

/** Weeks back that a drop is learned from: two years. */
const LEARNING_WEEKS = 104;

/** The first week of films whose second one is over when a week begins, and the earliest that counts. */
export function weeksOfDrop(week: IsoDate): { from: IsoDate; to: IsoDate } {
  return { from: addWeeks(week, -1 - LEARNING_WEEKS), to: addWeeks(week, -2) };
}

/**
 * What was known of the drop before a week began: of each film what was observed last before that day, so that what has
 * been published or revised since leaves an old week as it was.
 */
export function knownDrop(week: IsoDate, observations: readonly WeekObservation[]): Drop {
  const { from, to } = weeksOfDrop(week);
  const films = new Map<string, Partial<Record<keyof TwoWeeks, WeekObservation>>>();
  // Years of observations, for each week of years: they are looked at once and not put in order.
  for (const each of observations) {
    const { week: opened, filmId, weekNumber, observedOn } = each;
    if (observedOn >= week || opened < from || opened > to) continue;
    const key = `${opened} ${filmId}`;
    const film = films.get(key) ?? {};
    films.set(key, film);
    const which = weekNumber === 1 ? 'first' : 'second';
    if ((film[which]?.observedOn ?? '') <= observedOn) film[which] = each;
  }
  return learnedDrop(
    [...films.values()].flatMap(({ first, second }) =>
      first === undefined || second === undefined
        ? []
        : [{ first: first.admissions, second: second.admissions }],
    ),
  );
}

/** Those that were made before a day, oldest first. */
export function knownBefore(day: IsoDate, observations: readonly WeekObservation[]): WeekObservation[] {
  return observations
    .filter(({ observedOn }) => observedOn < day)
    .sort((a, b) => a.observedOn.localeCompare(b.observedOn));
}
