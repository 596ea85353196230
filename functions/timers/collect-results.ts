import { collectingTimer } from '../collecting-timer.ts';

/**
 * Every other day: the results that Wednesday did not bring, as far as it is time to ask for them; of weeks that were
 * missed their releases first. Of the two hours one is ten o'clock in Paris; the other finds nothing due.
 */
collectingTimer('collect-results', { schedule: '0 0 8,9 * * 0,1,2,4,5,6', kinds: ['backfill', 'actuals'] });
