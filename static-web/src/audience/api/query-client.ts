import { QueryClient } from '@tanstack/react-query';
import { READS } from '../../api/reads.ts';
import { withCopies } from '../../api/with-copy.ts';
import { publicCopies } from '../../offline/public-copies.ts';

/** What is kept to be read offline, by the first part of its key: what one looks up on the way to the cinema. */
const KEPT: ReadonlySet<unknown> = new Set(['programme']);

/** What everybody may read. Nothing of it depends on who is signed in. */
export const publicClient = new QueryClient({
  defaultOptions: {
    queries: {
      ...READS,
      persister: withCopies(KEPT, publicCopies),
    },
  },
});
