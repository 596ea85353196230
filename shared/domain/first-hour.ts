/**
 * Hours in Paris, 0 to 23, from which a day's runs are due. Forecasts are there when the office opens, results are
 * asked for once they may be published, and most shows of a week are on sale by Tuesday noon. The timers of functions/timers
 * go off at these hours.
 */
export const FIRST_HOUR = { forecast: 5, results: 10, showsOnTheEve: 12, showsOnTheDay: 10 } as const;
