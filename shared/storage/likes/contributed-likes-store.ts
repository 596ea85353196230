import type { IsoDate } from '../../domain/cinema-week.ts';

/**
 * Films that visitors like, as they send them: the cinema week of receipt and the films of one sending, nothing else. Two
 * sendings of one visitor cannot be told from those of two. It lies outside the databases: no visitor wakes one.
 */
export interface ContributedLikesStore {
  /** Kept when this resolves. @param films ids of the catalogue, each once. */
  add(week: IsoDate, films: readonly string[]): Promise<void>;
  /** The films of each sending of a week, page by page, in an order that tells nothing of when they were sent. */
  sendings(week: IsoDate): AsyncIterable<string[][]>;
  /** Forgets all weeks before one. It may take long. */
  forgetBefore(week: IsoDate): Promise<void>;
}

/** How many weeks that are over are kept: a year of the audience's taste; what is older is forgotten. */
export const WEEKS_KEPT = 52;
