import { collectingTimer } from '../collecting-timer.ts';

/**
 * Monday: the second forecast, with the American opening weekend. Of the two hours one is five o'clock in Paris, in
 * summer the first, in winter the second; the other finds nothing due.
 */
collectingTimer('collect-monday', { schedule: '0 0 3,4 * * 1', kinds: ['monday'] });
