import { isCutOff } from '../../../api/api-error.ts';

/** The API answers within 30 s. */
const LONGEST_ANSWER_MS = 45_000;

/**
 * What became of films that were sent: taken; refused, so that none of them is kept there; or nobody knows, so that they may be.
 * Of films that the catalogue does not have there is nothing to take.
 */
export type Outcome = 'taken' | 'refused' | 'unknown';

/** @param films ids of the catalogue, 1 to 50. */
export async function postLikes(films: readonly string[]): Promise<Outcome> {
  try {
    const response = await fetch('/api/public/likes', {
      method: 'POST',
      // Who is signed in gives no account either.
      credentials: 'omit',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ films }),
      signal: AbortSignal.timeout(LONGEST_ANSWER_MS),
    });
    if (response.ok || response.status === 400) return 'taken';
    return response.status < 500 ? 'refused' : 'unknown';
  } catch (error) {
    return isCutOff(error) ? 'unknown' : 'refused';
  }
}
