import type { IsoDate, IsoInstant, Stage } from './cinema-week.ts';
import type { ForecastFacts } from './forecast-facts.ts';

/** A distribution of national first-week admissions (previews included): 0 < p10 <= p50 <= p90, and its mean. */
export interface AdmissionsForecast {
  p10: number;
  p50: number;
  p90: number;
  mean: number;
}

/** Part of a forecast that one group of features explains; the factors multiply to the forecast. */
export interface Contribution {
  /** Group of features in the manager's words, e.g. `distribution`, `cast`, `season`. */
  group: string;
  /** 1.8 = the group raises the forecast by 80 %. */
  factor: number;
}

export interface ComparableFilm {
  title: string;
  year: number;
  firstWeekAdmissions: number;
  screens: number | null;
  /** What it shares with the film: `distributor`, `director`, `franchise`, `genre`, `cast`, `size`. */
  shares: string[];
}

export interface ForecastExplanation {
  /** National admissions of a film about which nothing is known. */
  baseline: number;
  contributions: Contribution[];
  /** What stands behind the strongest of them; forecasts of earlier versions have none. */
  facts?: ForecastFacts | undefined;
  comparables: ComparableFilm[];
}

/** A stored forecast; unique by week, stage, film and model version. */
export interface Forecast extends ForecastNumbers {
  explanation: ForecastExplanation | null;
}

/** A stored forecast without its explanation, which is by far the larger part of it. */
export interface ForecastNumbers extends AdmissionsForecast {
  week: IsoDate;
  stage: Stage;
  filmId: string;
  modelVersion: string;
  createdAt: IsoInstant;
}
