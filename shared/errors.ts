import type { ErrorCode } from './error-codes.ts';
import { clip } from './clip.ts';

/**
 * An error with a stable code. The HTTP layer turns it into RFC 9457 problem details, the pipeline into a
 * problem of the run. `permanent` errors are not worth another attempt.
 */
export class NiabError extends Error {
  readonly code: ErrorCode;
  /** The field of the input that is wrong, e.g. `rooms.1.filmId`. */
  readonly field: string | null;
  readonly permanent: boolean;

  constructor(
    code: ErrorCode,
    message: string,
    options: { field?: string; permanent?: boolean; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.field = options.field ?? null;
    this.permanent = options.permanent ?? true;
  }
}

/** A value that cannot be right: names the field. */
export class InvalidInputError extends NiabError {
  constructor(field: string, message: string) {
    super('invalid-input', message, { field });
  }
}

/** Characters of what a page says that are told with an error. */
const LONGEST_DETAIL = 500;

/** A page no longer looks as its parser expects: names the selector. The raw page is kept. */
export class LayoutChangedError extends NiabError {
  readonly page: string;
  readonly selector: string;
  readonly detail: string;

  constructor(page: string, selector: string, detail: string) {
    const clipped = clip(detail, LONGEST_DETAIL);
    super('layout-changed', `${page}: ${clipped} (selector ${selector})`);
    this.page = page;
    this.selector = selector;
    this.detail = clipped;
  }
}

/** A page is well formed but not the one that was asked for, e.g. another week. */
export class WrongPageError extends NiabError {
  readonly page: string;
  readonly detail: string;

  constructor(page: string, detail: string) {
    const clipped = clip(detail, LONGEST_DETAIL);
    super('wrong-page', `${page}: ${clipped}`);
    this.page = page;
    this.detail = clipped;
  }
}

/** The text to log or store for anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
