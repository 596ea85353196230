import { onlineManager } from '@tanstack/react-query';
import { isReadRepeated, pauseBefore } from './repeats.ts';

/** A browser that is connected again may not reach the server yet: while it does not, it is asked so often. */
const OFFLINE_RETRY_MS = 10_000;

/** How both halves of the site read: what the server said holds for a minute, and what may pass is asked again. */
export const READS = {
  staleTime: 60_000,
  retry: isReadRepeated,
  retryDelay: pauseBefore,
  // Offline too something is asked: the copy answers, or the page says that it has none.
  networkMode: 'always',
  refetchOnReconnect: true,
  refetchInterval: () => (onlineManager.isOnline() ? false : OFFLINE_RETRY_MS),
} as const;
