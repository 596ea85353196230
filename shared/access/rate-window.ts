import { createHash } from 'node:crypto';
import * as z from 'zod';

export const WINDOW_MS = 60_000;
/** Parts of a minute's allowance that the instances reserve. */
const SLICES = 10;

/** How much of the allowance of a minute the instances have reserved together. */
export const rateWindowSchema = z.strictObject({
  /** Milliseconds since 1970 at which the minute begins. */
  start: z.int(),
  taken: z.int().min(0),
});
export type RateWindow = z.infer<typeof rateWindowSchema>;

/** Each client's minutes begin at a moment of their own, so that not all come back at once. */
export function phaseOf(clientId: string): number {
  return createHash('sha256').update(clientId).digest().readUInt32BE() % WINDOW_MS;
}

/** When the minute began in which `now` lies; all in milliseconds. */
export function windowStart(now: number, phase: number): number {
  return now - ((now - phase) % WINDOW_MS);
}

/**
 * The minute with one more slice reserved, or null when nothing is left of it. A minute that another instance, whose clock
 * goes before ours, has begun is not begun again.
 */
export function reserveSlice(
  stored: RateWindow | null,
  start: number,
  limit: number,
): { next: RateWindow; granted: number } | null {
  const current = stored !== null && stored.start >= start ? stored : { start, taken: 0 };
  const granted = Math.min(Math.ceil(limit / SLICES), limit - current.taken);
  return granted < 1 ? null : { next: { ...current, taken: current.taken + granted }, granted };
}
