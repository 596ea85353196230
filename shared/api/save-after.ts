import type { Problem } from './contract/problem.ts';
import { PreconditionFailedError } from './problem-details.ts';

type Current = NonNullable<Problem['current']>;

/** A change of something that the manager enters and that has a version. */
interface VersionedChange<C extends Current> {
  /** What is stored now. */
  read: () => Promise<C>;
  /** Whether it says already what the change would say. */
  isRepeat: (current: C) => boolean;
  /** Stores the change after the version that its author has seen; false, when another one is stored. */
  write: () => Promise<boolean>;
}

/**
 * Stores a change, or finds it stored: an answer that was lost on the way is asked for again. Throws
 * `precondition-failed` with what is stored now when that is another version.
 */
export async function saveAfter<C extends Current>({
  read,
  isRepeat,
  write,
}: VersionedChange<C>): Promise<void> {
  if (await write()) return;
  const current = await read();
  if (!isRepeat(current)) throw new PreconditionFailedError(current);
}
