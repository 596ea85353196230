import { QueryCache, QueryClient } from '@tanstack/react-query';
import { navigate } from 'wouter/use-browser-location';
import { signInPath } from '../session/session.ts';
import { ApiError, isWorthRetrying } from './client.ts';

/** What the server said, kept for a minute; without a session everything leads to the sign-in page. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError(error) {
      if (error instanceof ApiError && error.status === 401 && location.pathname !== '/connexion') {
        navigate(signInPath(location.pathname), { replace: true });
      }
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      retry: (failures, error) => failures < 5 && isWorthRetrying(error),
      retryDelay: (attempt) => Math.min(1_000 * 2 ** attempt, 8_000),
    },
  },
});
