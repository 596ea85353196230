import type { TokenCredential } from '@azure/identity';
import sql from 'mssql';
import { NiabError } from '../../../errors.ts';

/**
 * How to reach Azure SQL: a connection string, written as ADO.NET does (`Server=…;Database=…;User ID=…;Password=…`) or
 * as a URL (`mssql://user:password@host:1433/database?encrypt=true&trustServerCertificate=false`), or server and
 * database with an identity that is a user of that database.
 */
export type SqlConnection =
  { connectionString: string } | { server: string; database: string; credential: TokenCredential };

const CONNECT_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 30_000;
/** A paused serverless database answers 40613 until it is awake, within a minute: the driver asks again this often. */
const WAKING_INTERVAL_MS = 5_000;
const WAKING_ATTEMPTS = 12;
const ACQUIRE_TIMEOUT_MS = CONNECT_TIMEOUT_MS + WAKING_INTERVAL_MS * WAKING_ATTEMPTS;

/** The driver's configuration. Throws `bad-settings` for a text that it cannot read; the text is never repeated. */
export function toDriverConfig(connection: SqlConnection): sql.config {
  const target =
    'connectionString' in connection ? parse(connection.connectionString) : withIdentity(connection);
  return {
    ...target,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // A look at the socket instead of a query before each query: what has broken unseen is asked again.
    validateConnection: 'socket',
    options: {
      ...target.options,
      useUTC: true,
      maxRetriesOnTransientErrors: WAKING_ATTEMPTS,
      connectionRetryInterval: WAKING_INTERVAL_MS,
    },
    pool: {
      max: 10,
      // An open connection keeps a serverless database from pausing.
      min: 0,
      idleTimeoutMillis: 30_000,
      acquireTimeoutMillis: ACQUIRE_TIMEOUT_MS,
      createTimeoutMillis: ACQUIRE_TIMEOUT_MS,
    },
  };
}

/** Connects. A connection that breaks later is replaced when the next one is asked for. */
export async function openPool(config: sql.config): Promise<sql.ConnectionPool> {
  const pool = new sql.ConnectionPool(config);
  // Who has asked hears of it by a rejection; the event, if nobody heard it, would end the process.
  pool.on('error', () => undefined);
  return pool.connect();
}

function withIdentity(connection: {
  server: string;
  database: string;
  credential: TokenCredential;
}): sql.config {
  const { server, database, credential } = connection;
  return {
    server,
    database,
    authentication: { type: 'token-credential', options: { credential } },
    options: { encrypt: true },
  };
}

function parse(text: string): sql.config {
  const config = /^(mssql|sqlserver):\/\//i.test(text) ? parseUrl(text) : parseAdo(text);
  if (config.server === '') throw unreadable('it names no server');
  return config;
}

function parseAdo(text: string): sql.config {
  let parsed: Partial<sql.config>;
  try {
    parsed = sql.ConnectionPool.parseConnectionString(text);
  } catch {
    throw unreadable('it is neither an ADO.NET connection string nor a URL');
  }
  return { ...parsed, server: parsed.server ?? '' };
}

function parseUrl(text: string): sql.config {
  if (!URL.canParse(text)) throw unreadable('it is not a URL');
  const url = new URL(text);
  const flag = (name: string, fallback: boolean): boolean => {
    const value = url.searchParams.get(name);
    if (value !== null && value !== 'true' && value !== 'false')
      throw unreadable(`${name} must be true or false`);
    return value === null ? fallback : value === 'true';
  };
  return {
    server: url.hostname.replace(/^\[|\]$/g, ''),
    ...(url.port !== '' && { port: Number(url.port) }),
    database: decodeURIComponent(url.pathname.slice(1)),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    options: {
      encrypt: flag('encrypt', true),
      trustServerCertificate: flag('trustServerCertificate', false),
    },
  };
}

function unreadable(why: string): NiabError {
  return new NiabError('bad-settings', `The SQL connection string cannot be used: ${why}`, {
    field: 'NIAB_SQL_CONNECTION_STRING',
  });
}
