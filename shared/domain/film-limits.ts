/** What no film is: beyond these a number or a year is a mistake of whoever tells it. */

/** The Lumière brothers showed theirs at the end of 1895. */
export const FIRST_YEAR = 1896;
export const LAST_YEAR = 2100;
export const LONGEST_MINUTES = 1_000;
/** More than there are in France. */
export const MOST_SCREENS = 10_000;
