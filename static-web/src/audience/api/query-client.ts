import { onlineManager, QueryClient } from '@tanstack/react-query';
import { isReadRepeated, pauseBefore } from '../../api/repeats.ts';
import { withCopies } from '../../api/with-copy.ts';
import { publicCopies } from '../../offline/public-copies.ts';

/** A browser that is connected again may not reach the site yet: while it does not, it is asked so often. */
const OFFLINE_RETRY_MS = 10_000;
/** What is kept to be read offline, by the first part of its key: what one looks up on the way to the cinema. */
const KEPT: ReadonlySet<unknown> = new Set(['programme']);

/** What everybody may read. Nothing of it depends on who is signed in. */
export const publicClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      retry: isReadRepeated,
      retryDelay: pauseBefore,
      networkMode: 'always',
      refetchOnReconnect: true,
      refetchInterval: () => (onlineManager.isOnline() ? false : OFFLINE_RETRY_MS),
      persister: withCopies(KEPT, publicCopies),
    },
  },
});
