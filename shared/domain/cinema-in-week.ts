import type { IsoDate } from './cinema-week.ts';
import { settingsFor, type Cinema, type CinemaSettings } from './cinema.ts';
import { modelFor, modelInHindsight, modelOf, type SoldRoom } from './local-demand/learned-model.ts';

/** What is known of a cinema, whatever the week. */
export interface CinemaHistory {
  settings: readonly CinemaSettings[];
  /** Of the weeks that are looked at, and those that they are learned from. */
  sold: readonly SoldRoom[];
  /** What was entered last of films. */
  rentals: readonly EnteredRental[];
}

/** What a film's distributor takes of what taxes leave, 0 to 1; null: the rate of the settings again. */
interface EnteredRental {
  week: IsoDate;
  filmId: string;
  rate: number | null;
  /** What was known when the week began. */
  rateBefore: number | null;
}

/**
 * The cinema as it was known when a week was decided.
 *
 * @param learn as `modelOf`, where many weeks are looked at again and again.
 */
export function cinemaInWeek(week: IsoDate, history: CinemaHistory, learn = modelOf): Cinema {
  const { settings, sold, rentals } = history;
  return {
    ...settingsFor(week, settings),
    local: modelFor(week, sold, settings, learn),
    rentalRates: rentalRatesIn(week, rentals),
  };
}

/** The rates that were entered for the films of a week, by film id. */
export function rentalRatesIn(week: IsoDate, rentals: CinemaHistory['rentals']): Cinema['rentalRates'] {
  return Object.fromEntries(
    rentals.flatMap((entered) =>
      entered.week === week && entered.rate !== null ? [[entered.filmId, entered.rate]] : [],
    ),
  );
}

/**
 * Those that were known when the week began, by film id: what is proposed for it follows them, and stays what it was when the bill comes
 * late.
 */
export function ratesBefore(week: IsoDate, rentals: CinemaHistory['rentals']): Cinema['rentalRates'] {
  return rentalRatesIn(
    week,
    rentals.map((entered) => ({ ...entered, rate: entered.rateBefore })),
  );
}

/** The same with all that its tickets have told since: by it is judged what a week brought. */
export function cinemaInHindsight(week: IsoDate, history: CinemaHistory, learn = modelOf): Cinema {
  const { settings, sold } = history;
  return { ...cinemaInWeek(week, history, learn), local: modelInHindsight(week, sold, settings, learn) };
}
