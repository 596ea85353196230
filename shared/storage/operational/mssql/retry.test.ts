import { describe, expect, it } from 'vitest';
import { withRetry } from './retry.ts';

/** An error as the driver makes it. */
function driverError(
  fields: { number?: number; code?: string; originalError?: unknown },
  message = 'x',
): Error {
  return Object.assign(new Error(message), fields);
}

/** Fails with each of the errors in turn, then succeeds; time passes only in pauses. */
function scripted(errors: readonly Error[]): {
  run: (retryForMs?: number) => Promise<string>;
  pauses: number[];
} {
  const left = [...errors];
  const pauses: number[] = [];
  let time = 0;
  return {
    pauses,
    run: (retryForMs = 60_000) =>
      withRetry(
        () => {
          const error = left.shift();
          return error === undefined ? Promise.resolve('done') : Promise.reject(error);
        },
        {
          retryForMs,
          now: () => time,
          pause: (ms) => {
            time += ms;
            pauses.push(ms);
            return Promise.resolve();
          },
        },
      ),
  };
}

describe('withRetry', () => {
  it('waits longer and longer for a database that wakes up', async () => {
    const { run, pauses } = scripted([
      driverError({ number: 40613 }),
      driverError({ code: 'ETIMEOUT' }),
      driverError({ code: 'ESOCKET' }),
      driverError({ code: 'EABORT', originalError: driverError({ number: 40501 }) }),
    ]);
    expect(await run()).toBe('done');
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000]);
  });

  it('gives up after about a minute, with an error that is worth another attempt', async () => {
    const { run, pauses } = scripted(Array.from({ length: 50 }, () => driverError({ number: 40613 })));
    await expect(run()).rejects.toMatchObject({ code: 'database-unavailable', permanent: false });
    const waited = pauses.reduce((sum, ms) => sum + ms, 0);
    expect(waited).toBeGreaterThan(45_000);
    expect(waited).toBeLessThanOrEqual(60_000);
  });

  it('says that the database does not answer when it never woke up at login', async () => {
    const asleep = "Database 'niab' on server 'x' is not currently available.";
    const { run } = scripted([driverError({ code: 'ELOGIN' }, asleep)]);
    await expect(run(0)).rejects.toMatchObject({ code: 'database-unavailable' });
  });

  it('repeats at once what collided with another process, a few times', async () => {
    const deadlock = driverError({ number: 1205 });
    const { run, pauses } = scripted([deadlock, driverError({ number: 2627 })]);
    expect(await run()).toBe('done');
    expect(Math.max(...pauses)).toBeLessThan(500);

    const hopeless = scripted(Array.from({ length: 20 }, () => deadlock));
    await expect(hopeless.run()).rejects.toBe(deadlock);
    expect(hopeless.pauses).toHaveLength(4);
  });

  it('throws any other error as it is', async () => {
    for (const error of [driverError({ number: 208 }), driverError({ code: 'ELOGIN' }), new Error('other')]) {
      const { run, pauses } = scripted([error]);
      await expect(run()).rejects.toBe(error);
      expect(pauses).toEqual([]);
    }
  });
});
