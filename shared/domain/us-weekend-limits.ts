/** What nobody has ever told of weekends in US cinemas. */

/** Two years: hardly a film runs for longer in US cinemas, and no list of a film's weekends is longer. */
export const MOST_US_WEEKENDS = 104;

/** More than any weekend has made, and more cinemas than there are. */
export const MOST_USD = 1e10;
export const MOST_THEATERS = 100_000;
