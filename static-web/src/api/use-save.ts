import { useMutation, useQueryClient, type MutateOptions } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ApiError, isOvertaken, isRefusedAccount, isTooMuch } from './api-error.ts';
import { putJson } from './client.ts';

/** What is to be saved, and the version of what is stored that it was made from. */
export interface Save<Body> {
  body: Body;
  version: number;
}

type Send<Body, Answer> = (path: string, body: Body, version: number) => Promise<Answer>;

/**
 * Saves something, once at a time; then all that depends on it is read again. So it is when something else has been saved
 * meanwhile (the error comes once the page shows that), and when nobody knows whether the save arrived. While the server
 * wakes the save is repeated, until the page is left (`waitsFor` says why); a request that is on its way then arrives all
 * the same.
 */
export function useSave<Body, Answer>(path: string, send: Send<Body, Answer> = putJson) {
  const client = useQueryClient();
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
    };
  }, []);
  const isSaving = useRef(false);
  const mutation = useMutation<Answer, Error, Save<Body>>({
    mutationFn: ({ body, version }) => {
      if (isLeft.current) throw new Error('The page was left before the save was repeated');
      return send(path, body, version);
    },
    onSuccess: () => client.invalidateQueries(),
    onError(error) {
      if (isOvertaken(error)) return client.invalidateQueries();
      const isKnown = isRefusedAccount(error) || (error instanceof ApiError && error.problem !== null);
      if (!isKnown) void client.invalidateQueries();
      return undefined;
    },
    onSettled: () => {
      isSaving.current = false;
    },
  });
  // A second press may come before the first is drawn.
  const isFirst = (): boolean => {
    if (isSaving.current) return false;
    isSaving.current = true;
    return true;
  };
  return {
    ...mutation,
    mutate: (save: Save<Body>, options?: MutateOptions<Answer, Error, Save<Body>>): void => {
      if (isFirst()) mutation.mutate(save, options);
    },
    /** Answers also where what was pressed is gone by then; null while another save is on its way. */
    mutateAsync: async (save: Save<Body>): Promise<Answer | null> =>
      isFirst() ? mutation.mutateAsync(save) : null,
    waitsFor: waitOf(mutation),
  };
}

/** What a request that is repeated waits for: a server that wakes or cannot be reached, or the end of a minute. */
export type SaveWait = 'server' | 'minute';

interface Waiting {
  isPending: boolean;
  failureReason: Error | null;
}

/** What a request waits for; null where it does not. */
export function waitOf({ isPending, failureReason }: Waiting): SaveWait | null {
  if (!isPending || failureReason === null) return null;
  return isTooMuch(failureReason) ? 'minute' : 'server';
}
