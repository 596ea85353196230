import { collectingTimer } from '../collecting-timer.ts';

/**
 * Tuesday: the shows announced for the week that begins the next day, when nearly all are on sale. Of the two hours one
 * is noon in Paris; the other finds nothing due.
 */
collectingTimer('collect-shows', { schedule: '0 0 10,11 * * 2', kinds: ['shows'] });
