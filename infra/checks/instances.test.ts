import { expect, it } from 'vitest';
import { reserveSlice, type RateWindow } from '#shared/access/rate-window.ts';
import { template } from './templates.ts';

it('has no more instances than half the slices of a client’s minute', () => {
  const most = template('main.bicep').parameters.find(({ name }) => name === 'maximumInstanceCount')?.default;
  if (typeof most !== 'number') throw new Error('the template does not say how many instances there may be');
  const limit = 100 * most;
  let stored: RateWindow | null = null;
  for (let instance = 0; instance < most; instance += 1) {
    stored = reserveSlice(stored, { start: 0, limit, had: 0 })?.next ?? stored;
  }
  expect(stored?.taken).toBeLessThanOrEqual(limit / 2);
});
