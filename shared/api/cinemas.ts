import type { Cinema } from '../domain/cinema.ts';
import * as domain from '../domain/cinema-in-week.ts';
import type { IsoDate } from '../domain/cinema-week.ts';
import { modelOf } from '../domain/local-demand/learned-model.ts';
import type { Learned } from '../domain/shapes/local-demand.ts';
import { isOver } from '../domain/week-state.ts';
import { remembered } from './remembered.ts';

/** A model for each of two years' weeks, and what the same weeks are judged by. */
const rememberedModel = remembered(modelOf, 300);

export function cinemaInWeek(week: IsoDate, history: domain.CinemaHistory): Cinema {
  return domain.cinemaInWeek(week, history, rememberedModel);
}

export function cinemaInHindsight(week: IsoDate, history: domain.CinemaHistory): Cinema {
  return domain.cinemaInHindsight(week, history, rememberedModel);
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
