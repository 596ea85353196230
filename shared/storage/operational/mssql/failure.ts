import { NiabError, messageOf } from '#shared/errors.ts';

/**
 * Azure SQL's numbers for "not now": the database is paused, being moved or scaled, or its limits are reached.
 * https://learn.microsoft.com/azure/azure-sql/database/troubleshoot-common-errors-issues
 */
const UNAVAILABLE = new Set([615, 926, 4221, 10928, 10929, 40143, 40197, 40501, 40613, 49918, 49919, 49920]);
/** The driver's codes for a connection that was lost, refused or silent, and for one that is being replaced. */
const DISCONNECTED = new Set([
  ...['ESOCKET', 'ETIMEOUT', 'ECONNCLOSED', 'ECLOSE', 'ECONNRESET', 'ENOTOPEN', 'ETIMEDOUT', 'EINVALIDSTATE'],
]);
/** Two processes did the same thing at once: deadlock victim, duplicate key, snapshot conflict, table exists already. */
const COLLIDED = new Set([1205, 2601, 2627, 3960, 2714]);
/** A name that the database does not know: of a table, of a column. */
const UNKNOWN_NAME = new Set([207, 208]);

const ASK_FOR_A_USER =
  'run "npm run database-user -- --server S --database D --user NAME" as its administrator (infra/RUNBOOK.md, Deploy)';
/** What waiting does not mend, and what somebody has to do about it. */
const REFUSED = new Map([
  [4060, `There is no such database, or the login is no user of it: check the name, then ${ASK_FOR_A_USER}`],
  [18456, `The database does not know this login: check user and password, or ${ASK_FOR_A_USER}`],
  [40615, "The server's firewall does not let this address in: add a firewall rule for it"],
  [
    42119,
    'The free amount of the month is used up, and the database is paused until the first of the next month: ' +
      'wait, or let it go on for money (infra/RUNBOOK.md, The database sleeps)',
  ],
]);

/** What a failure of the driver asks for: waiting, another attempt at once, somebody's help; null: nothing of these. */
export type FailureKind = 'unavailable' | 'collided' | 'refused';

export function kindOf(error: unknown): FailureKind | null {
  const { number, code, name } = describe(error);
  if (UNAVAILABLE.has(number)) return 'unavailable';
  if (COLLIDED.has(number)) return 'collided';
  if (REFUSED.has(number) || code === 'EFEDAUTH') return 'refused';
  // A number is the server's word; without one the connection failed, or all connections of the pool were in use.
  return Number.isNaN(number) && (DISCONNECTED.has(code) || name === 'TimeoutError') ? 'unavailable' : null;
}

/** The database lacks a table or column that a statement names. */
export function isUnknownName(error: unknown): boolean {
  return UNKNOWN_NAME.has(describe(error).number);
}

/** The database did not answer while its caller had patience. Worth another attempt. */
export function databaseWaking(waitedMs: number, cause: unknown): NiabError {
  const why = cause === null ? 'it is silent' : messageOf(cause);
  return new NiabError(
    'database-waking',
    `The database has not answered for ${Number((waitedMs / 1_000).toFixed(1))} s: ${why}`,
    { permanent: false, ...(cause === null ? {} : { cause }) },
  );
}

/** Names what to do. Worth another attempt: the message that failed can be worked on once somebody has done it. */
export function databaseRefused(error: unknown): NiabError {
  const { number, message } = describe(error);
  const help =
    REFUSED.get(number) ??
    'No token for the database was given: sign in ("az login"), or give the function app its identity';
  return new NiabError('database-refused', `${help}. ${message}`, { permanent: false, cause: error });
}

/** The tables are not those of the program. Worth another attempt: what failed meanwhile goes on after the migration. */
export function databaseNotMigrated(cause?: unknown): NiabError {
  const told = cause === undefined ? '' : ` ${messageOf(cause)}`;
  return new NiabError(
    'database-not-migrated',
    `The database does not have the tables of this program: run "npm run migrate".${told}`,
    { permanent: false, ...(cause === undefined ? {} : { cause }) },
  );
}

interface Description {
  /** Of the server; NaN if it said nothing. */
  number: number;
  code: string;
  name: string;
  message: string;
}

/** An error of the driver, which may be wrapped in others of its own, or be several in one. */
function describe(error: unknown): Description {
  const chain = unwrapped(error);
  const first = <T>(pick: (fields: Record<string, unknown>) => T | undefined): T | undefined =>
    chain.map(pick).find((value) => value !== undefined);
  return {
    number: first(({ number }) => (typeof number === 'number' ? number : undefined)) ?? NaN,
    code: first(({ code }) => (typeof code === 'string' ? code : undefined)) ?? '',
    name: first(({ name }) => (typeof name === 'string' ? name : undefined)) ?? '',
    message: chain
      .map((each) => messageOf(each))
      .filter((text, index, all) => text !== '' && all.indexOf(text) === index)
      .join(' '),
  };
}

function unwrapped(error: unknown): Record<string, unknown>[] {
  if (typeof error !== 'object' || error === null) return [];
  const { originalError, errors } = error as { originalError?: unknown; errors?: unknown };
  const inner = [originalError, ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
  return [error as Record<string, unknown>, ...inner.flatMap(unwrapped)];
}
