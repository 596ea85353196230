/** Days of a cinema week, Wednesday to Tuesday. */
export const DAYS_A_WEEK = 7;
