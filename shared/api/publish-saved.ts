import { setTimeout as sleep } from 'node:timers/promises';
import { publishProgramme } from '../pipeline/publish-programme.ts';
import type { Services } from '../services.ts';

/** Milliseconds that a save waits for what the public is told. */
const PATIENCE_MS = 5_000;

/**
 * Gives the public what the manager has saved: also what was saved already, because the process that saved it may have died
 * then. It is stored, so her save has succeeded whatever comes of this, and does not wait for a storage that does not answer;
 * where it fails the next catch-up tries it again.
 */
export async function publishSaved(
  stores: Pick<Services, 'operational' | 'publicProgramme' | 'status' | 'clock'>,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const published = publishProgramme(stores).catch(() => undefined);
  await Promise.race([published, sleep(patienceMs, undefined, { ref: false })]);
}
