import { collectingTimer } from '../collecting-timer.ts';

/**
 * Wednesday: the first results of the week that has ended, the shows announced for the week that begins, and the
 * releases of weeks that were missed. Of the two hours one is ten o'clock in Paris; the other finds nothing due.
 */
collectingTimer('collect-wednesday', { schedule: '0 0 8,9 * * 3', kinds: ['backfill', 'shows', 'actuals'] });
