import type { Cinema } from '../domain/cinema.ts';
import * as domain from '../domain/cinema-in-week.ts';
import type { IsoDate } from '../domain/cinema-week.ts';
import { modelOf } from '../domain/local-demand/learned-model.ts';
import type { Learned } from '../domain/shapes/local-demand.ts';
import { isOver } from '../domain/week-state.ts';
import { remembered } from './remembered.ts';

/** A model for each of two years' weeks, and the few by which these are judged. */
const rememberedModel = remembered(modelOf, 300);

/** A cinema in the weeks that were asked for. */
interface KnownWeeks {
  history: domain.CinemaHistory;
  decided: Map<IsoDate, Cinema>;
  judged: Map<IsoDate, Cinema>;
}
const rememberedWeeks = remembered(
  (settings: domain.CinemaHistory['settings'], sold: domain.CinemaHistory['sold']): KnownWeeks => ({
    ...{ history: { settings, sold }, decided: new Map(), judged: new Map() },
  }),
  10,
);
/** The same by what was read in a request: its content is looked at once, not for each week. */
const weeksOfReading = new WeakMap<domain.CinemaHistory, KnownWeeks>();

export function cinemaInWeek(week: IsoDate, reading: domain.CinemaHistory): Cinema {
  const { history, decided } = knownWeeks(reading);
  return found(decided, week, () => domain.cinemaInWeek(week, history, rememberedModel));
}

export function cinemaInHindsight(week: IsoDate, reading: domain.CinemaHistory): Cinema {
  const { history, judged } = knownWeeks(reading);
  return found(judged, week, () => domain.cinemaInHindsight(week, history, rememberedModel));
}

function knownWeeks(reading: domain.CinemaHistory): KnownWeeks {
  return found(weeksOfReading, reading, () => rememberedWeeks(reading.settings, reading.sold));
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
