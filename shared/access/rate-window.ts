import { createHash } from 'node:crypto';
import * as z from 'zod';

export const WINDOW_MS = 60_000;
/** What an instance reserves first is such a part of what is left: twice as many parts as there may be instances (infra/main.bicep). */
const FIRST_PARTS = 80;
/** The largest part of the allowance that is reserved at once. */
const LARGEST_PARTS = 10;

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

/** A minute of which an instance wants a slice. */
export interface Wanted {
  start: number;
  /** Requests of the whole minute. */
  limit: number;
  /** What the instance has reserved of this minute already, and used. */
  had: number;
}

/**
 * The minute with one more slice reserved, or null when nothing is left of it. A slice is small at first and then as much as
 * the instance has used, so that none holds more than it has shown to need; it leaves half of what is left to the others.
 * A minute that another instance, whose clock goes before ours, has begun is not begun again, if it is the next one: what is
 * later than that comes from a clock that is wrong, and is not believed.
 */
export function reserveSlice(
  stored: RateWindow | null,
  { start, limit, had }: Wanted,
): { next: RateWindow; granted: number } | null {
  const isOfNow = stored !== null && stored.start >= start && stored.start - start <= WINDOW_MS;
  // What we have had of it ourselves counts also where another clock has begun another minute in between.
  const current = isOfNow ? stored : { start, taken: had };
  const left = limit - current.taken;
  const shown = Math.min(had, Math.ceil(limit / LARGEST_PARTS), Math.floor(left / 2));
  const granted = Math.min(Math.max(Math.ceil(left / FIRST_PARTS), shown), left);
  return granted < 1 ? null : { next: { ...current, taken: current.taken + granted }, granted };
}
