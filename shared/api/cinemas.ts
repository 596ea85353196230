import type { Cinema } from '../domain/cinema.ts';
import * as domain from '../domain/cinema-in-week.ts';
import type { IsoDate } from '../domain/cinema-week.ts';
import { modelOf } from '../domain/local-demand/learned-model.ts';
import type { LocalModel } from '../domain/local-demand/local-model.ts';
import type { Learned } from '../domain/shapes/local-demand.ts';
import { isOver } from '../domain/week-state.ts';
import { remembered } from './remembered.ts';

/** A model for each of two years' weeks, and the few by which these are judged. */
const rememberedModel = remembered(modelOf, 300);

/** What was learned from the same tickets under the same settings, by the weeks from which it was. */
interface Lessons extends Pick<domain.CinemaHistory, 'settings' | 'sold'> {
  models: Map<string, LocalModel>;
}
const rememberedLessons = remembered(
  (settings: Lessons['settings'], sold: Lessons['sold']): Lessons => ({ settings, sold, models: new Map() }),
  10,
);
/** The same by what was read in a request: its content is looked at once, not for each week. */
const lessonsOfReading = new WeakMap<domain.CinemaHistory, Lessons>();

export function cinemaInWeek(week: IsoDate, history: domain.CinemaHistory): Cinema {
  return domain.cinemaInWeek(week, ...learningFrom(history));
}

function cinemaInHindsight(week: IsoDate, history: domain.CinemaHistory): Cinema {
  return domain.cinemaInHindsight(week, ...learningFrom(history));
}

function learningFrom(history: domain.CinemaHistory): [domain.CinemaHistory, typeof modelOf] {
  const { settings, sold, models } = found(lessonsOfReading, history, () =>
    rememberedLessons(history.settings, history.sold),
  );
  // Of films in the order of their weeks these say which they are.
  const learn: typeof modelOf = (films, share) =>
    found(models, `${films[0]?.week} ${films.at(-1)?.week} ${share}`, () => rememberedModel(films, share));
  return [{ ...history, settings, sold }, learn];
}

function found<K extends WeakKey | string, V>(
  values: { get: (key: K) => V | undefined; set: (key: K, value: V) => unknown },
  key: K,
  make: () => V,
): V {
  let value = values.get(key);
  if (value === undefined) {
    value = make();
    values.set(key, value);
  }
  return value;
}

/** By what a week is shown: once it is over, by all that is known of the cinema now. */
export function cinemaToJudge(week: IsoDate, history: domain.CinemaHistory, today: IsoDate): Cinema {
  return isOver(week, today) ? cinemaInHindsight(week, history) : cinemaInWeek(week, history);
}

/** What the cinema's tickets have told of its public; null where there are none. */
export function learnedOf({ local }: Pick<Cinema, 'local'>): Learned | null {
  const { weeks, films, share, elasticity, french, american, spread, covariance } = local;
  if (films === 0) return null;
  return {
    ...{ weeks, films, share, elasticity },
    ...{ frenchFactor: Math.exp(french), americanFactor: Math.exp(american), spread },
    shareError: Math.sqrt(covariance[0] ?? 0),
  };
}
