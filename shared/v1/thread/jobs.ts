import { isInternal } from '../../api/problem-details.ts';
import type { ErrorCode } from '../../error-codes.ts';
import { messageOf, NiabError } from '../../errors.ts';
import type { Film } from '../contract/film.ts';
import type { Prediction } from '../contract/predict.ts';
import type { GivenOfFilm } from '../recording/given-documents.ts';
import type { Options } from '../prediction/predict.ts';

/** What the thread is asked. */
export interface Job {
  films: readonly Film[];
  options: Options;
  /** The folder of the model to predict with: the threads of a process have the same. */
  model: string;
}

/** Of each film its prediction, or what is wrong with it. */
export type Outcome = { prediction: Prediction } | { wrong: Wrong };

/** An error as it goes from thread to thread, where its class does not. */
export interface Wrong {
  /** Null for one that is for the log alone. */
  code: ErrorCode | null;
  message: string;
  field: string | null;
}

/** Of each job its outcomes and the forecasts to be recorded when they are given, or what is wrong with it. */
export type Done = { outcomes: Outcome[]; given: readonly GivenOfFilm[] } | { wrong: Wrong };

/** Jobs, and what was done, go as JSON texts: they are copied several times as fast as the objects in them. */
export type ToThread = { id: number; jobs: string } | 'end';
export type FromThread = { id: number; done: string } | { warning: string };

export function wrongOf(error: unknown): Wrong {
  if (!(error instanceof NiabError)) return { code: null, message: stackOf(error), field: null };
  const { code, message, field } = error;
  return { code, message: isInternal(error) ? stackOf(error) : message, field };
}

export function errorOf({ code, message, field }: Wrong): Error {
  if (code === null) return new Error(message);
  return new NiabError(code, message, field === null ? {} : { field });
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : messageOf(error);
}
