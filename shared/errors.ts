import type { ErrorCode } from './error-codes.ts';

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

/** A page no longer looks as its parser expects: names the selector. The raw page is kept. */
export class LayoutChangedError extends NiabError {
  readonly selector: string;

  constructor(page: string, selector: string, detail: string) {
    super('layout-changed', `${page}: ${detail} (selector ${selector})`);
    this.selector = selector;
  }
}

/** A page is well formed but not the one that was asked for, e.g. another week. */
export class WrongPageError extends NiabError {
  constructor(page: string, detail: string) {
    super('wrong-page', `${page}: ${detail}`);
  }
}

/** The text to log or store for anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
