import type { Query, QueryFunction, QueryFunctionContext } from '@tanstack/react-query';
import { isUnreachable } from './api-error.ts';
import { keepCopy, readCopy } from '../offline/copies.ts';

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

/** Asks the server; keeps a copy of what it says, and gives out the last copy while it cannot be reached. */
export async function withCopy(
  ask: QueryFunction,
  context: QueryFunctionContext,
  query: Query,
): Promise<unknown> {
  if (!KEPT.has(query.queryKey[0])) return ask(context);
  try {
    const data = await ask(context);
    void keepCopy(query.queryHash, { data, at: Date.now() });
    return data;
  } catch (error) {
    const copy = isUnreachable(error) ? await readCopy(query.queryHash) : null;
    if (copy === null) throw error;
    // Once the data are in place they get their own date: they are as old as they are.
    setTimeout(() => query.setState({ dataUpdatedAt: copy.at }));
    return copy.data;
  }
}
