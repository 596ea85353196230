import { createHash } from 'node:crypto';
import * as z from 'zod';

/** Failures in a row that cost nothing. */
const FREE_FAILURES = 4;
const FIRST_LOCK_MS = 30_000;
const LONGEST_LOCK_MS = 15 * 60_000;
/** What clocks of instances may differ by. */
const CLOCK_MS = 60_000;
/** Calm after which failures are forgotten. */
export const FORGET_AFTER_MS = 24 * 3_600_000;

/** The failures in a row of who says to be a client, known or not. */
export const lockoutSchema = z.strictObject({
  failures: z.int().min(1),
  lastAt: z.iso.datetime(),
  /** Until then not even the right secret is taken. */
  lockedUntil: z.iso.datetime().nullable(),
});
export type Lockout = z.infer<typeof lockoutSchema>;

/** What an id is locked out by, whatever characters somebody has sent as one. */
export function lockoutKey(clientId: string): string {
  return createHash('sha256').update(clientId).digest('hex');
}

/**
 * Seconds until the next attempt, 0 when it may be made now. A lock that ends later than any that begins now is of a clock that
 * goes wrong, and is not believed: no one instance locks a client out of all others for longer.
 */
export function secondsLocked(lockout: Lockout | null, now: Date): number {
  if (lockout === null || lockout.lockedUntil === null) return 0;
  const ms = Date.parse(lockout.lockedUntil) - now.getTime();
  return ms > lockMs(lockout.failures) + CLOCK_MS ? 0 : Math.max(0, Math.ceil(ms / 1_000));
}

/** After one more failure: from the fifth in a row on half a minute, twice as long at each further one, at most 15 minutes. */
export function afterFailure(lockout: Lockout | null, now: Date): Lockout {
  const isRecent = lockout !== null && now.getTime() - Date.parse(lockout.lastAt) < FORGET_AFTER_MS;
  const failures = (isRecent ? lockout.failures : 0) + 1;
  const lock = lockMs(failures);
  return {
    failures,
    lastAt: now.toISOString(),
    lockedUntil: lock === 0 ? null : new Date(now.getTime() + lock).toISOString(),
  };
}

/** How long the last of so many failures in a row locks. */
function lockMs(failures: number): number {
  const beyond = failures - FREE_FAILURES;
  return beyond < 1 ? 0 : Math.min(FIRST_LOCK_MS * 2 ** (beyond - 1), LONGEST_LOCK_MS);
}
