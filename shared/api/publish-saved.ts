import { publishProgramme } from '../pipeline/publish-programme.ts';
import type { Caller } from './endpoint.ts';

/**
 * Gives the public what the manager has saved: also what was saved already, because the process that saved it may have died
 * then. It is stored, so her save has succeeded whatever comes of this; where it fails the next catch-up tries it again.
 */
export async function publishSaved(caller: Caller): Promise<void> {
  await publishProgramme(caller).catch(() => undefined);
}
