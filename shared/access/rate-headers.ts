import type { RateState } from './client-rates.ts';
import { WINDOW_MS } from './rate-window.ts';

/** Name of the only policy. */
const POLICY = 'minute';

/**
 * The headers that tell a client where it stands, as draft-ietf-httpapi-ratelimit-headers-11 writes them: quota and window in
 * seconds; what remains, and for how many seconds. For one who has none left also Retry-After, which names the same moment.
 */
export function rateHeaders({
  isAllowed,
  limit,
  remaining,
  resetSeconds,
}: RateState): Record<string, string> {
  return {
    'ratelimit-policy': `"${POLICY}";q=${limit};w=${WINDOW_MS / 1_000}`,
    ratelimit: `"${POLICY}";r=${remaining};t=${resetSeconds}`,
    ...(isAllowed ? {} : { 'retry-after': String(resetSeconds) }),
  };
}
