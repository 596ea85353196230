/** To which half of the site an address leads: the audience's pages, or the manager's. */
import { accountHere } from './account.ts';
import { AUDIENCE_PAGES } from './own-page.ts';

export type Half = 'audience' | 'manager';

/** A visitor is not kept waiting for the sign-in service longer. */
const LONGEST_WAIT_MS = 1_500;

/**
 * `/` is the manager's week for whoever is signed in, and the public programme for all others: who was here last is known
 * at once. Null where the sign-in service has to be asked.
 */
export function halfAt(path: string): Half | null {
  const [, first = ''] = path.split('/');
  if (AUDIENCE_PAGES.has(first)) return 'audience';
  return first !== '' || accountHere() !== null ? 'manager' : null;
}

/** Asks the sign-in service; without an answer in time it is the audience. */
export async function askHalf(): Promise<Half> {
  try {
    const response = await fetch('/.auth/me', { signal: AbortSignal.timeout(LONGEST_WAIT_MS) });
    const { clientPrincipal } = (await response.json()) as { clientPrincipal?: unknown };
    return response.ok && clientPrincipal ? 'manager' : 'audience';
  } catch {
    return 'audience';
  }
}
