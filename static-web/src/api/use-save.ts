import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ApiError, isOvertaken, isTooMuch } from './api-error.ts';
import { putJson } from './client.ts';

/** What is to be saved, and the version of what is stored that it was made from. */
export interface Save<Body> {
  body: Body;
  version: number;
}

/**
 * Saves something; then all that depends on it is read again. So it is when something else has been saved meanwhile (the
 * error comes once the page shows that), and when nobody knows whether the save arrived. While the server wakes the save
 * is repeated, until the page is left (`waitsFor` says why); a request that is on its way then arrives all the same.
 */
export function useSave<Body, Answer>(path: string) {
  const client = useQueryClient();
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
    };
  }, []);
  const mutation = useMutation({
    mutationFn: ({ body, version }: Save<Body>) => {
      if (isLeft.current) throw new Error('The page was left before the save was repeated');
      return putJson<Answer>(path, body, version);
    },
    onSuccess: () => client.invalidateQueries(),
    onError(error) {
      if (isOvertaken(error)) return client.invalidateQueries();
      if (!(error instanceof ApiError) || error.problem === null) void client.invalidateQueries();
      return undefined;
    },
  });
  return { ...mutation, waitsFor: mutation.isPending ? waitOf(mutation.failureReason) : null };
}

/** What a save that is repeated waits for: a server that wakes or cannot be reached, or the end of a minute. */
export type SaveWait = 'server' | 'minute';

function waitOf(failure: Error | null): SaveWait | null {
  if (failure === null) return null;
  return isTooMuch(failure) ? 'minute' : 'server';
}
