import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { navigate } from 'wouter/use-browser-location';
import { forgetCopies, keepCopy, readCopy } from '../offline/copies.ts';
import { accountHere } from '../session/account.ts';
import { endSession } from '../session/ended.ts';
import { withCopies } from './with-copy.ts';
import { signInPath } from '../session/session.ts';
import { ApiError } from './api-error.ts';
import { READS } from './reads.ts';
import { isSaveRepeated, pauseBefore } from './repeats.ts';

/** What is kept to be read offline, by the first part of its key: what the pages show, not the session. */
const KEPT: ReadonlySet<unknown> = new Set([
  'weeks',
  'week',
  'evaluation',
  'decisions',
  'history',
  'figures',
  'settings',
  'health-details',
]);

/** What the server said, kept for a minute; without a session everything, a save too, leads to the sign-in page. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError(error, { queryKey: [asked] }) {
      if (!(error instanceof ApiError) || ![401, 403].includes(error.status)) return;
      // Not every manager may see how the model does; the rest stays theirs.
      if (error.status === 403 && asked === 'monitoring') return;
      void forgetCopies();
      if (error.status === 401) leadToSignIn();
    },
  }),
  mutationCache: new MutationCache({
    onError(error) {
      if (error instanceof ApiError && error.status === 401) leadToSignIn();
    },
  }),
  defaultOptions: {
    queries: {
      ...READS,
      persister: withCopies(KEPT, { keep: keepCopy, read: readCopy }),
    },
    // A choice that cannot be saved now must say so, not wait unseen.
    mutations: { networkMode: 'always', retry: isSaveRepeated, retryDelay: pauseBefore },
  },
});

/** And back to the address, with the question that stands in it; what was typed is kept by its form as it goes. */
function leadToSignIn(): void {
  if (location.pathname === '/connexion') return;
  // Whoever has not been here has no session that could end.
  if (accountHere() !== null) endSession();
  const { pathname, search } = location;
  navigate(signInPath(pathname + search), { replace: true });
  queryClient.clear();
}
