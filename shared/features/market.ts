import { dayNumber, type IsoDate } from '../domain/cinema-week.ts';
import { decay } from './stat.ts';

const HALF_LIFE_DAYS = 26 * 7;
const RECENT_WEEKS = 10;
/** Fewer admissions for all the new films of a week together: cinemas were closed (2020, 2021), or data are missing. */
const CLOSED_BELOW = 30_000;
const FIRST_LEVEL = 13.3;

export interface MarketWeek {
  week: IsoDate;
  /** First-week admissions of all new films together. */
  total: number;
  films: number;
}

/** The market's size: decayed mean of ln(total first-week admissions of a week's new films), and the last weeks. */
export interface Market {
  weight: number;
  sum: number;
  day: number;
  recent: MarketWeek[];
}

export function emptyMarket(): Market {
  return { weight: 4, sum: 4 * FIRST_LEVEL, day: 0, recent: [] };
}

/** Mean of ln(weekly total) of about the last half year of open weeks. */
export function marketLevel(market: Market): number {
  return market.sum / market.weight;
}

export function withWeek(market: Market, week: MarketWeek): Market {
  if (week.total < CLOSED_BELOW) return market;
  const day = dayNumber(week.week);
  const f = market.day === 0 ? 1 : decay(Math.min(day - market.day, 70), HALF_LIFE_DAYS);
  return {
    weight: market.weight * f + 1,
    sum: market.sum * f + Math.log(week.total),
    day,
    recent: [...market.recent, week].slice(-RECENT_WEEKS),
  };
}
