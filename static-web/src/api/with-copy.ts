import type { Query, QueryFunction, QueryFunctionContext } from '@tanstack/react-query';
import type { CopyStore } from '../offline/copy-store.ts';
import { isUnreachable } from './api-error.ts';

/**
 * Asks the server; keeps a copy of what it says, and gives out the last copy while it cannot be reached.
 *
 * @param kept what is copied, by the first part of its key.
 */
export function withCopies(kept: ReadonlySet<unknown>, copies: CopyStore) {
  return async (ask: QueryFunction, context: QueryFunctionContext, query: Query): Promise<unknown> => {
    if (!kept.has(query.queryKey[0])) return ask(context);
    try {
      const data = await ask(context);
      void copies.keep(query.queryHash, { data, at: Date.now() });
      return data;
    } catch (error) {
      const copy = isUnreachable(error) ? await copies.read(query.queryHash) : null;
      if (copy === null) throw error;
      // Once the data are in place they get their own date: they are as old as they are.
      setTimeout(() => query.setState({ dataUpdatedAt: copy.at }));
      return copy.data;
    }
  };
}
