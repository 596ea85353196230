import { collectingTimer } from '../collecting-timer.ts';

/**
 * Thursday: the first forecast of next week, before the American openings. Of the two hours one is five o'clock in Paris,
 * in summer the first, in winter the second; the other finds nothing due.
 */
collectingTimer('collect-thursday', { schedule: '0 0 3,4 * * 4', kinds: ['thursday'] });
