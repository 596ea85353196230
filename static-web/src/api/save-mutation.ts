import type { MutationOptions, QueryClient } from '@tanstack/react-query';
import { isOutcomeKnown, isOvertaken } from './api-error.ts';
import { forgetLeft, tellLeft } from './left-saves.ts';

/** What is to be saved, and the version of what is stored that it was made from. */
export interface Save<Body> {
  body: Body;
  version: number;
}

export type Send<Body, Answer> = (path: string, body: Body, version: number) => Promise<Answer>;

/** A save with where it goes, as it was pressed: the page may be about something else before it is repeated. */
export interface Sent<Body> extends Save<Body> {
  path: string;
  /** Of a decision: its week. */
  week: string | null;
  /** Also once its page is left; what does not is given up there. */
  goesOn: boolean;
  /** Whether the page on which it was pressed was left. */
  isLeft: () => boolean;
}

/** A save as TanStack Query repeats it. All that depends on one press is in its variables: options change as a page is drawn anew. */
export function saveMutation<Body, Answer>(client: QueryClient, send: Send<Body, Answer>) {
  return {
    mutationFn: ({ path, body, version, goesOn, isLeft }) => {
      if (isLeft() && !goesOn) throw new Error('The page was left before the save was repeated');
      return send(path, body, version);
    },
    onSuccess(_answer, { week }) {
      if (week !== null) forgetLeft(week);
      return client.invalidateQueries();
    },
    onError(error, { week, goesOn, isLeft }) {
      if (isLeft() && goesOn && week !== null) tellLeft(week);
      if (isOvertaken(error)) return client.invalidateQueries();
      if (!isOutcomeKnown(error)) void client.invalidateQueries();
      return undefined;
    },
  } satisfies MutationOptions<Answer, Error, Sent<Body>>;
}
