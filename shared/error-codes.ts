/** What a run can go without; the site has words for each of them. */
export const RUN_CODES = [
  // Of a page.
  'budget-spent',
  'fetch-failed',
  'fetch-refused',
  'layout-changed',
  'no-releases',
  'not-found',
  'page-lost',
  'page-too-large',
  'parser-failed',
  'robots-disallowed',
  'rows-missed',
  'source-off',
  'unreadable-page',
  'wrong-page',
  // Of a film, or of its figures.
  'implausible',
  'never-published',
  'no-forecast',
  'no-shows',
  'not-published',
  // Of the run itself.
  'never-finished',
  'too-late',
  // Of what it works with.
  'bad-model',
  'data-unreadable',
  'database-not-migrated',
  'database-refused',
  'database-waking',
  'internal',
  'storage-full',
  'unreadable-row',
] as const;

/** What the API answers to whoever asks. */
export const API_CODES = [
  'body-too-large',
  'conflict',
  'data-unreadable',
  'database-waking',
  'forbidden',
  'internal',
  'invalid-input',
  'not-signed-in',
  'precondition-failed',
  'precondition-required',
  'storage-full',
  'too-many-requests',
  'unknown-film',
  'unknown-week',
  'unsupported-media-type',
] as const;

/** What the prediction API answers, some of it as the site's. */
export const PREDICTION_CODES = [
  'before-model',
  'body-too-large',
  'contradictory-input',
  'demonstration-off',
  'forbidden',
  'internal',
  'invalid-input',
  'method-not-allowed',
  'no-such-film',
  'no-such-person',
  'not-signed-in',
  'outdated-cursor',
  // MovieLens is so large that the catalogue's file has no single ratings or tags.
  'rows-not-kept',
  'timed-out',
  'too-many-requests',
  'unavailable',
  'unknown-file',
  'unknown-path',
  'unknown-week',
  'unsupported-media-type',
] as const;

/** What can be wrong with any file of a table, or with one of its lines. */
const FILE_CODES = [
  // Of the file.
  'columns-twice',
  'empty-file',
  'missing-column',
  'no-header',
  'not-text',
  'open-quote',
  'workbook',
  // Of a line.
  'bad-date',
  'bad-number',
  'bad-quote',
  'date-as-number',
  'formula',
  'missing-value',
  'negative-number',
  'not-whole',
  'title-too-long',
  'too-many-cells',
  'unclear-number',
  'wrong-weekday',
] as const;

/** What can be wrong with a file of tickets, or with one of its lines; the site and the command have words for each of them. */
export const TICKET_FILE_CODES = [
  ...FILE_CODES,
  // Of the file.
  'too-many-titles',
  'too-many-weeks',
  // Of a line.
  'date-outside-week',
  'not-a-wednesday',
  'not-begun',
  'tickets-without-film',
  'unknown-room',
  'week-not-known',
] as const;

/** What can be wrong with a file of what is told of a week's films, or with one of its lines. */
export const FACTS_FILE_CODES = [
  ...FILE_CODES,
  // Of the file.
  'too-many-lines',
  // Of a line.
  'bad-copies',
  'film-twice',
  'not-a-friday',
  'number-too-large',
  'weekend-not-over',
  'weekend-unfinished',
] as const;

/** What is told of a file of tickets although nothing is wrong with it. */
export const TICKET_FILE_NOTES = [
  'above-header',
  'column-left',
  'same-line',
  'total-line',
  'windows-1252',
] as const;

export type RunCode = (typeof RUN_CODES)[number];
export type ApiCode = (typeof API_CODES)[number];
export type PredictionCode = (typeof PREDICTION_CODES)[number];
export type FileCode = (typeof FILE_CODES)[number];
export type FactsFileCode = (typeof FACTS_FILE_CODES)[number];
export type TicketFileCode = (typeof TICKET_FILE_CODES)[number];
export type TicketFileNote = (typeof TICKET_FILE_NOTES)[number];

/** What can be wrong with a file of the catalogue. */
type CatalogueCode = 'bad-catalogue';

/** What only a mistake of ours, or of a caller within the program, can bring about. */
type MistakeCode = 'host-not-allowed' | 'invalid-message' | 'no-stage' | 'unknown-page' | 'unknown-run';

/** What the commands of a developer or of operations say at a terminal. */
type CommandCode =
  | 'already-running'
  | 'bad-bicep'
  | 'bad-binding'
  | 'bad-cost'
  | 'bad-drivers'
  | 'bad-formula'
  | 'bad-prices'
  | 'bad-settings'
  | 'broken-row'
  | 'docker-unavailable'
  | 'git-failed'
  | 'needs-compiler'
  | 'no-address'
  | 'no-repository'
  | 'no-signing-key'
  | 'not-built'
  | 'package-too-large'
  | 'policy-check'
  | 'prices-unreachable'
  | 'replay-stuck'
  | 'run-taken'
  | 'services-not-started'
  | 'site-not-built'
  | 'smoke-test-failed'
  | 'unreadable-file'
  | 'wrong-node-version';

/** The stable codes of all errors. */
export type ErrorCode = RunCode | ApiCode | PredictionCode | CatalogueCode | MistakeCode | CommandCode;

/** What a run says of an error: for one that is no matter of a run, that something went wrong with us. */
export function runCodeOf(code: string): RunCode {
  return RUN_CODES.find((known) => known === code) ?? 'internal';
}
