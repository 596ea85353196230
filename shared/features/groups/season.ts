import { addDays, type IsoDate } from '../../domain/cinema-week.ts';
import {
  daysToChristmas,
  isFeteDuCinema,
  isPrintempsDuCinema,
  schoolHolidayShare,
  weekdayPublicHolidays,
  weekOfYear,
} from '../calendar/cinema-calendar.ts';
import type { Features } from '../contract.ts';
import { read, shrunkMean, type StatReader } from '../reading.ts';

/** When the film opens. */
export function seasonFeatures(week: IsoDate, records: StatReader): Features {
  const season = weekOfYear(week);
  const angle = (2 * Math.PI * season) / 52.18;
  const all = shrunkMean(read(records, 'all'), -3, 1);
  const around = [-1, 0, 1].map((step) =>
    shrunkMean(read(records, 'weekOfYear', String(((season + step + 51) % 52) + 1)), all, 10),
  );
  return {
    week_of_year: season,
    season_sin: Math.sin(angle),
    season_cos: Math.cos(angle),
    season_mean: around.reduce((sum, value) => sum + value, 0) / around.length,
    school_holidays: schoolHolidayShare(week),
    school_holidays_next: schoolHolidayShare(addDays(week, 7)),
    public_holidays: weekdayPublicHolidays(week),
    fete_du_cinema: isFeteDuCinema(week) ? 1 : 0,
    printemps_du_cinema: isPrintempsDuCinema(week) ? 1 : 0,
    days_to_christmas: Math.max(-60, Math.min(60, daysToChristmas(week))),
  };
}
