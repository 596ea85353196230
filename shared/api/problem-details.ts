import type { ApiCode, PredictionCode } from '../error-codes.ts';
import { NiabError } from '../errors.ts';
import { storageFailureOf, type StorageFailure } from '../storage/failure.ts';
import type { Problem } from './contract/problem.ts';

/** One wrong field of an input: `rooms.1`, and what is wrong with it. */
export interface FieldError {
  field: string;
  detail: string;
}

/** An input with several wrong fields. */
export class InvalidFieldsError extends NiabError {
  readonly errors: readonly FieldError[];

  constructor(errors: readonly FieldError[]) {
    super('invalid-input', errors.map(({ field, detail }) => `${field}: ${detail}`).join('; '));
    this.errors = errors;
  }
}

/** A change that does not follow what is stored now. */
export class PreconditionFailedError extends NiabError {
  readonly current: NonNullable<Problem['current']>;

  /** @param field where a change of several things names the version of this one. */
  constructor(current: NonNullable<Problem['current']>, field?: string) {
    super(
      'precondition-failed',
      `It has changed meanwhile: version ${current.version} is stored`,
      field === undefined ? {} : { field },
    );
    this.current = current;
  }
}

/** More requests of one user than a minute may have. */
export class TooManyRequestsError extends NiabError {
  /** Seconds until the next one is taken. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super('too-many-requests', `Ask again in ${retryAfter} s; nothing was done`);
    this.retryAfter = retryAfter;
  }
}

/** What either API tells of an error: of the site's contract, with the codes that the prediction API has beside. */
export type ToldProblem = Omit<Problem, 'code'> & { code: AnyCode };
type AnyCode = ApiCode | PredictionCode;

interface KnownProblem {
  status: number;
  title: string;
}

/** The codes that a caller can do something about. */
const CALLERS_ERRORS = {
  'invalid-input': { status: 400, title: 'The input is not valid' },
  'not-signed-in': { status: 401, title: 'Nobody is signed in, or the token is not good' },
  forbidden: { status: 403, title: 'Who asks may not do this' },
  'demonstration-off': { status: 404, title: 'What comes from MovieLens is not shown here' },
  'no-such-film': { status: 404, title: 'The catalogue has no such film' },
  'no-such-person': { status: 404, title: 'The catalogue has no such person' },
  'rows-not-kept': { status: 404, title: 'Single ratings and tags are not kept here' },
  'unknown-file': { status: 404, title: 'There is no such file' },
  'unknown-path': { status: 404, title: 'There is no such address' },
  'unknown-week': { status: 404, title: 'There is no such week' },
  'method-not-allowed': { status: 405, title: 'The address knows other methods' },
  conflict: { status: 409, title: 'The week does not allow this' },
  'outdated-cursor': { status: 410, title: 'The list has another edition, or is another one' },
  'precondition-failed': { status: 412, title: 'Another version is stored' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body must be of another type' },
  'contradictory-input': { status: 422, title: 'Parts of the input contradict each other' },
  'before-model': { status: 422, title: 'The model knows more than was known on that day' },
  'unknown-film': { status: 422, title: 'The week has no such film' },
  'precondition-required': { status: 428, title: 'The version is missing' },
  'too-many-requests': { status: 429, title: 'Too many requests in a minute' },
} as const satisfies Partial<Record<AnyCode, KnownProblem>>;

/** The codes of what passes: the same request will do after so many seconds. Every other error is ours. */
const PASSING_ERRORS = {
  'database-waking': { status: 503, title: 'The database is waking up', retryAfter: 10 },
  'timed-out': { status: 503, title: 'It took too long', retryAfter: 10 },
  unavailable: { status: 503, title: 'Something that is needed for it does not answer', retryAfter: 10 },
} as const satisfies Partial<Record<AnyCode, KnownProblem & { retryAfter: number }>>;

/** What whoever runs the machine can do something about; the log says more. */
const OPERATORS_ERRORS = {
  'storage-full': {
    status: 507,
    title: 'The disk is full',
    detail: 'Nothing was stored, and nothing by half. Make room and ask again',
  },
  'data-unreadable': {
    status: 500,
    title: 'The data cannot be read',
    detail: 'A file of the data is damaged; nothing was changed',
  },
} as const satisfies Record<StorageFailure, KnownProblem & { detail: string }>;

type TableCode = keyof typeof CALLERS_ERRORS | keyof typeof PASSING_ERRORS | keyof typeof OPERATORS_ERRORS;
/** Every code of the APIs has its place in one of the tables; the one that is left is said of all other errors. */
const OTHERS = { status: 500, title: 'Something went wrong here', code: 'internal' } as const satisfies {
  code: Exclude<AnyCode, TableCode>;
} & KnownProblem;

/** The only mapping of an error to a response: RFC 9457 problem details. The cause of an internal error stays inside. */
export function problemResponse(error: unknown): ProblemResponse {
  return responseOf(problemOf(error));
}

interface ProblemResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What is told of an error, as a response. */
export function responseOf({
  problem,
  headers,
}: {
  problem: ToldProblem;
  headers: Record<string, string>;
}): ProblemResponse {
  return {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
    body: JSON.stringify(problem),
  };
}

/** What is told of an error, and the headers that belong to it. */
export function problemOf(error: unknown): { problem: ToldProblem; headers: Record<string, string> } {
  const passing = passingOf(error);
  if (passing !== null) {
    const { retryAfter, ...known } = passing;
    const detail = `Ask again in ${retryAfter} s; nothing is lost`;
    return { problem: told(known, detail), headers: { 'retry-after': String(retryAfter) } };
  }
  const failure = storageFailureOf(error);
  if (failure !== null) {
    const { detail, ...known } = OPERATORS_ERRORS[failure];
    return { problem: told({ ...known, code: failure }, detail), headers: {} };
  }
  if (!(error instanceof NiabError) || !isIn(CALLERS_ERRORS, error.code)) {
    return { problem: told(OTHERS, 'The error is in the log'), headers: {} };
  }
  const known = { ...CALLERS_ERRORS[error.code], code: error.code };
  const more = {
    ...fieldErrors(error),
    ...(error instanceof PreconditionFailedError ? { current: error.current } : {}),
  };
  return {
    problem: { ...told(known, error.message), ...more },
    headers: error instanceof TooManyRequestsError ? { 'retry-after': String(error.retryAfter) } : {},
  };
}

/** True for what is for the log, because the caller can do nothing about it. */
export function isInternal(error: unknown): boolean {
  return !(error instanceof NiabError && isIn({ ...CALLERS_ERRORS, ...PASSING_ERRORS }, error.code));
}

/** True for what the same request will not meet again in a moment. */
export function isPassing(error: unknown): boolean {
  return passingOf(error) !== null;
}

function passingOf(error: unknown): (KnownProblem & { code: AnyCode; retryAfter: number }) | null {
  if (!(error instanceof NiabError) || !isIn(PASSING_ERRORS, error.code)) return null;
  return { ...PASSING_ERRORS[error.code], code: error.code };
}

function isIn<T extends object>(table: T, code: string): code is Extract<keyof T, string> {
  return Object.hasOwn(table, code);
}

function fieldErrors(error: NiabError): Pick<Problem, 'errors'> {
  if (error instanceof InvalidFieldsError) return { errors: [...error.errors] };
  return error.field === null ? {} : { errors: [{ field: error.field, detail: error.message }] };
}

function told(known: Pick<ToldProblem, 'status' | 'title' | 'code'>, detail: string): ToldProblem {
  return { type: `urn:niab:problem:${known.code}`, ...known, detail };
}
