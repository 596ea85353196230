import path from 'node:path';
import { expect, it } from 'vitest';
import { reserveSlice, type RateWindow } from '#shared/access/rate-window.ts';
import { readBicepParameters } from '../bicep/read-bicep.ts';
import { root, template } from './templates.ts';

it.each(['dev', 'prod'])(
  'of %s are no more than half the slices of a client’s minute',
  async (environment) => {
    const given = await readBicepParameters(path.join(root, `infra/${environment}.bicepparam`));
    const declared = template('main.bicep').parameters.find(({ name }) => name === 'maximumInstanceCount');
    const most = given['maximumInstanceCount'] ?? declared?.default;
    if (typeof most !== 'number') throw new Error('nothing says how many instances there may be');
    const limit = 100 * most;
    let stored: RateWindow | null = null;
    for (let instance = 0; instance < most; instance += 1) {
      stored = reserveSlice(stored, { start: 0, limit, had: 0 })?.next ?? stored;
    }
    expect(stored?.taken).toBeLessThanOrEqual(limit / 2);
  },
);
