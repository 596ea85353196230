import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HTTP_PATIENCE_MS, PATIENCE_MS, withPatience } from '../patience.ts';
import { withRetry } from './retry.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** An error as the driver makes it. */
function driverError(
  fields: { number?: number; code?: string; originalError?: unknown },
  message = 'x',
): Error {
  return Object.assign(new Error(message), fields);
}

const ASLEEP = driverError({ number: 40613 }, 'not currently available');
const DEADLOCK = driverError({ number: 1205 });

interface Outcome {
  answer: unknown;
  /** When each attempt began, in milliseconds. */
  attempts: number[];
  /** When it was all over. */
  end: number;
}

/** Fails with each error in turn, always with the last, or succeeds at the end where `then` is given; time is faked. */
async function run(
  errors: readonly Error[],
  { then, patienceMs }: { then?: string; patienceMs?: number } = {},
): Promise<Outcome> {
  const start = performance.now();
  const attempts: number[] = [];
  const work = (): Promise<string> => {
    attempts.push(performance.now() - start);
    const error = errors[attempts.length - 1] ?? (then === undefined ? errors.at(-1) : undefined);
    return error === undefined ? Promise.resolve(then ?? '') : Promise.reject(error);
  };
  const retrying = (): Promise<string> => withRetry(work, { patienceMs: PATIENCE_MS });
  const waiting = patienceMs === undefined ? retrying() : withPatience(patienceMs, retrying);
  const outcomes: Outcome[] = [];
  const settle = (answer: unknown): void => {
    outcomes.push({ answer, attempts, end: performance.now() - start });
  };
  waiting.then(settle, settle);
  for (let second = 0; second <= 400 && outcomes.length === 0; second += 1) {
    await vi.advanceTimersByTimeAsync(1_000);
  }
  const [outcome] = outcomes;
  if (outcome === undefined) throw new Error('It goes on for ever');
  return outcome;
}

describe('withRetry', () => {
  it('waits longer and longer for a database that wakes up', async () => {
    const errors = [
      ASLEEP,
      driverError({ code: 'ETIMEOUT' }),
      driverError({ code: 'ESOCKET' }),
      driverError({ code: 'EABORT', originalError: driverError({ number: 40501 }) }),
      Object.assign(new Error('all connections are in use'), { name: 'TimeoutError' }),
      ASLEEP,
    ];
    const { answer, attempts } = await run(errors, { then: 'done' });
    expect(answer).toBe('done');
    expect(attempts).toEqual([0, 500, 1_500, 3_500, 7_500, 12_500, 17_500]);
  });

  it.each([
    ['a request', HTTP_PATIENCE_MS, 30_000],
    ['a queue', undefined, 300_000],
  ])('asks for %s until its patience is at its end, and then says so', async (_, patienceMs, ms) => {
    const { answer, attempts, end } = await run([ASLEEP], {
      ...(patienceMs !== undefined && { patienceMs }),
    });
    expect(answer).toMatchObject({ code: 'database-waking', permanent: false, cause: ASLEEP });
    expect(String(answer)).toContain(`${ms / 1_000} s: not currently available`);
    expect(end).toBeGreaterThan(ms - 1_000);
    expect(end).toBeLessThanOrEqual(ms);
    // Nobody who waits to the end misses a database that woke up two seconds before.
    expect(attempts.at(-1)).toBeGreaterThan(ms - 2_000);
  });

  it('does not wait for work that hangs either', async () => {
    const waiting = withPatience(30_000, () =>
      withRetry(() => new Promise<never>(() => undefined), { patienceMs: PATIENCE_MS }),
    );
    const failed = expect(waiting).rejects.toMatchObject({ code: 'database-waking' });
    await vi.advanceTimersByTimeAsync(29_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    await failed;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('counts the patience of a caller over all its calls', async () => {
    await withPatience(30_000, async () => {
      await vi.advanceTimersByTimeAsync(30_000);
      const work = vi.fn(() => Promise.resolve('done'));
      await expect(withRetry(work, { patienceMs: PATIENCE_MS })).rejects.toMatchObject({
        code: 'database-waking',
      });
      expect(work).not.toHaveBeenCalled();
    });
  });

  it('repeats what collided with another process with growing pauses for ten seconds', async () => {
    const once = await run([DEADLOCK, driverError({ number: 2627 })], { then: 'done' });
    expect(once.answer).toBe('done');
    expect(once.end).toBeLessThan(1_000);

    for (const patienceMs of [PATIENCE_MS, HTTP_PATIENCE_MS]) {
      const { answer, attempts, end } = await run([DEADLOCK], { patienceMs });
      expect(answer).toBe(DEADLOCK);
      expect(end).toBeGreaterThanOrEqual(10_000);
      expect(end).toBeLessThan(12_000);
      const pauses = attempts.slice(1).map((at, index) => at - (attempts[index] ?? 0));
      expect(Math.max(...pauses.slice(0, 2))).toBeLessThan(150);
      expect(Math.max(...pauses)).toBeGreaterThan(500);
      expect(Math.max(...pauses)).toBeLessThanOrEqual(1_501);
    }
  });

  it('lets two that collided pause for different times', async () => {
    const [one, other] = [await run([DEADLOCK]), await run([DEADLOCK])];
    expect(one.attempts.slice(1, 9)).not.toEqual(other.attempts.slice(1, 9));
  });

  it('says what to do where no token is given for the database', async () => {
    const noToken = driverError({ code: 'EFEDAUTH' }, 'Security token could not be authenticated');
    const refused = driverError({ originalError: new AggregateError([noToken, new Error('az login')]) }, '');
    const { answer, attempts } = await run([refused]);
    expect(answer).toMatchObject({ code: 'database-refused', permanent: false });
    expect(String(answer)).toContain('az login');
    expect(attempts).toHaveLength(1);
  });

  it('throws any other error as it is', async () => {
    for (const error of [
      driverError({ number: 8152 }),
      driverError({ code: 'ELOGIN' }),
      new Error('other'),
    ]) {
      const { answer, attempts } = await run([error]);
      expect(answer).toBe(error);
      expect(attempts).toHaveLength(1);
    }
  });
});
