import type { TokenCredential } from '@azure/identity';
import sql from 'mssql';
import { PATIENCE_MS } from '../patience.ts';
import { parseConnectionString, unusable } from './connection-string.ts';
import { keepLoginNumber } from './login-number.ts';
import { LATE, within } from './within.ts';

/** How to reach Azure SQL: a connection string, or server and database with an identity that is a user of it. */
export type SqlConnection =
  { connectionString: string } | { server: string; database: string; credential: TokenCredential };

const CONNECT_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * The driver's configuration. It waits for nothing: who asks has patience of his own (`withRetry`), and one attempt takes a
 * tenth of the greatest patience, 15 s at most. Throws `bad-settings` for a text that it cannot read; no value of the
 * text is ever repeated.
 */
export function toDriverConfig(connection: SqlConnection, patienceMs = PATIENCE_MS): sql.config {
  const attemptMs = Math.min(CONNECT_TIMEOUT_MS, patienceMs / 10);
  const { options, ...target } =
    'connectionString' in connection ? withText(connection.connectionString) : withIdentity(connection);
  return {
    ...target,
    connectionTimeout: attemptMs,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // A look at the socket instead of a query before each query: what has broken unseen is asked again.
    validateConnection: 'socket',
    beforeConnect: keepLoginNumber,
    options: { ...options, useUTC: true, maxRetriesOnTransientErrors: 0 },
    pool: {
      max: 10,
      // An open connection keeps a serverless database from pausing.
      min: 0,
      idleTimeoutMillis: 30_000,
      acquireTimeoutMillis: attemptMs,
      createTimeoutMillis: attemptMs,
    },
  };
}

/**
 * Connects, or fails within twice the time of one attempt: the driver would wait forever for the rest of an answer that has
 * begun. A connection that breaks later is replaced when the next one is asked for.
 */
export async function openPool(config: sql.config): Promise<sql.ConnectionPool> {
  const pool = new sql.ConnectionPool(config);
  // Who has asked hears of it by a rejection; the event, if nobody heard it, would end the process.
  pool.on('error', () => undefined);
  const opened = await within(2 * (config.connectionTimeout ?? CONNECT_TIMEOUT_MS), pool.connect());
  if (opened === LATE) throw new sql.ConnectionError('The login was not answered to its end', 'ETIMEOUT');
  return opened;
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
    options: { encrypt: isAzure(server) ? 'strict' : true },
  };
}

function withText(text: string): sql.config {
  const { server, port, encrypt, trustServerCertificate, ...login } = parseConnectionString(text);
  if (isAzure(server) && trustServerCertificate) {
    throw unusable('TrustServerCertificate must be false: the certificate of Azure SQL is always checked');
  }
  return {
    server,
    ...(port !== null && { port }),
    ...login,
    options: { encrypt: isAzure(server) ? 'strict' : encrypt, trustServerCertificate },
  };
}

/** There TLS comes before anything else is said; where it is asked for in clear text, an impostor could refuse it. */
function isAzure(server: string): boolean {
  return /\.database\.windows\.net\.?$/i.test(server);
}
