import type { ErrorCode } from '../../error-codes.ts';
import { LayoutChangedError, messageOf, NiabError, WrongPageError } from '../../errors.ts';
import type { PageRequest, ParsedPage, RunScope, SourceName } from '../../sources/source.ts';

/** A page to parse, as it is sent to a worker thread. */
export interface PageJob {
  source: SourceName;
  request: PageRequest;
  body: string;
  run: RunScope;
}

/** An error in a form that reaches another thread whole: a class would be lost on the way. */
type SentError =
  | { type: 'layout-changed'; page: string; selector: string; detail: string }
  | { type: 'wrong-page'; page: string; detail: string }
  | { type: 'niab'; code: ErrorCode; message: string; field: string | null; permanent: boolean }
  | { type: 'other'; message: string; stack: string | undefined };

export type PageAnswer = { parsed: ParsedPage } | { error: SentError };

export function sentError(error: unknown): SentError {
  if (error instanceof LayoutChangedError) {
    const { page, selector, detail } = error;
    return { type: 'layout-changed', page, selector, detail };
  }
  if (error instanceof WrongPageError) return { type: 'wrong-page', page: error.page, detail: error.detail };
  if (error instanceof NiabError) {
    const { code, message, field, permanent } = error;
    return { type: 'niab', code, message, field, permanent };
  }
  return {
    type: 'other',
    message: messageOf(error),
    stack: error instanceof Error ? error.stack : undefined,
  };
}

/** The error as it was thrown in the other thread. */
export function receivedError(sent: SentError): Error {
  switch (sent.type) {
    case 'layout-changed':
      return new LayoutChangedError(sent.page, sent.selector, sent.detail);
    case 'wrong-page':
      return new WrongPageError(sent.page, sent.detail);
    case 'niab':
      return new NiabError(sent.code, sent.message, {
        permanent: sent.permanent,
        ...(sent.field === null ? {} : { field: sent.field }),
      });
    case 'other': {
      const error = new Error(sent.message);
      if (sent.stack !== undefined) error.stack = sent.stack;
      return error;
    }
  }
}
