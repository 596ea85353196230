import { addDays, daysBetween, type IsoDate } from '../../domain/cinema-week.ts';
import type { Features } from '../contract.ts';
import { marketLevel, type Market } from '../market.ts';

/** How big the market is: the level that every forecast is relative to, and the last known weeks. */
export function marketFeatures(filmsWeek: IsoDate, market: Market): Features {
  const level = marketLevel(market);
  const known = market.recent.filter(({ week }) => daysBetween(week, filmsWeek) <= 70);
  const before = known.filter(({ week }) => week === addDays(filmsWeek, -14))[0];
  return {
    market_level: level,
    market_two_weeks_ago: before === undefined ? null : Math.log(before.total) - level,
    market_last_weeks:
      known.length === 0
        ? null
        : known.reduce((sum, { total }) => sum + Math.log(total), 0) / known.length - level,
    market_films: known.length === 0 ? null : known.reduce((sum, { films }) => sum + films, 0) / known.length,
  };
}
