import { useMutation, useQueryClient, type MutateOptions } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { isTooMuch } from './api-error.ts';
import { putJson } from './client.ts';
import { saveMutation, type Save, type Send, type Sent } from './save-mutation.ts';

interface SaveOptions<Body, Answer> {
  send?: Send<Body, Answer>;
  /** Of a decision: its week. */
  week?: string | null;
  /** A decision goes on also where its page is left, and is told of there when it is not kept. */
  goesOn?: boolean;
}

/**
 * Saves something, once at a time; then all that depends on it is read again. So it is when something else has been saved
 * meanwhile (the error comes once the page shows that), and when nobody knows whether the save arrived. While the server
 * wakes the save is repeated (`waitsFor` says why), always to the path at which it was pressed, and until the page is left
 * unless it goes on; a request that is on its way then arrives all the same.
 */
export function useSave<Body, Answer>(
  path: string,
  { send = putJson, week = null, goesOn = false }: SaveOptions<Body, Answer> = {},
) {
  const client = useQueryClient();
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
    };
  }, []);
  const isSaving = useRef(false);
  const mutation = useMutation({
    ...saveMutation(client, send),
    onSettled: () => {
      isSaving.current = false;
    },
  });
  const sent = (save: Save<Body>): Sent<Body> => ({
    ...save,
    ...{ path, week, goesOn, isLeft: () => isLeft.current },
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
      if (isFirst()) mutation.mutate(sent(save), options);
    },
    /** Answers also where what was pressed is gone by then; null while another save is on its way. */
    mutateAsync: async (save: Save<Body>): Promise<Answer | null> =>
      isFirst() ? mutation.mutateAsync(sent(save)) : null,
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
