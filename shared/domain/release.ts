import type { IsoDate } from './cinema-week.ts';

export interface Money {
  amount: number;
  /** ISO 4217, e.g. `EUR`. */
  currency: string;
}

/**
 * What the model may know of a film that opens in France. The same fields as a line of the training data
 * (without its result); every field but the title and the date can be missing.
 */
export interface ReleaseFacts {
  title: string;
  originalTitle: string | null;
  releaseDate: IsoDate;
  distributor: string | null;
  directors: string[];
  /** Billing order. */
  cast: string[];
  genres: string[];
  countries: string[];
  languages: string[];
  durationMinutes: number | null;
  budget: Money | null;
  usReleaseDate: IsoDate | null;
  /** US opening weekend (Friday to Sunday), USD. */
  usOpeningUsd: number | null;
  /** Screens ("copies") in the first French week; known on Monday at best. */
  screens: number | null;
  allocineId: number | null;
  jpboxId: number | null;
}

/** A film opening in France in a cinema week, as the application shows it. */
export interface Release extends ReleaseFacts {
  /** Stable across runs, e.g. `allocine-288402`, `jpbox-22500`. */
  filmId: string;
  week: IsoDate;
  synopsis: string | null;
  posterUrl: string | null;
  /** Shows already scheduled in France ("Séances") when the page was read. */
  scheduledShows: number | null;
  /** The sites no longer name it for this week: it was postponed. Stores do not list it. */
  withdrawn?: boolean;
  /** Film id of the release that its result counts for: they are one film, as was said after the week had begun. */
  sameAs?: string;
}
