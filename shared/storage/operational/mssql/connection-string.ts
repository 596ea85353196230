import { NiabError } from '#shared/errors.ts';
import { adoParts } from './ado-parts.ts';

/** What a connection string says. */
export interface ConnectionTarget {
  server: string;
  port: number | null;
  /** Empty: the login's own. */
  database: string;
  user: string;
  password: string;
  encrypt: boolean | 'strict';
  trustServerCertificate: boolean;
}

const ENCRYPT = new Map<string, boolean | 'strict'>([
  ...(['true', 'yes', 'mandatory', '1'] as const).map((word) => [word, true] as const),
  ...(['false', 'no', 'optional', '0'] as const).map((word) => [word, false] as const),
  ['strict', 'strict'],
]);

/**
 * Reads a connection string as ADO.NET writes it (`Server=…;Database=…;User ID=…;Password=…`) or a URL
 * (`mssql://user:password@host:1433/database?encrypt=true&trustServerCertificate=false`). Throws `bad-settings` for what it
 * cannot read or does not know; values are never repeated.
 */
export function parseConnectionString(text: string): ConnectionTarget {
  const target = /^(mssql|sqlserver):\/\//i.test(text) ? parseUrl(text) : parseAdo(text);
  if (target.server === '') throw unusable('it names no server');
  if (target.port !== null && !(target.port > 0 && target.port < 65_536)) throw unusable('its port is none');
  return target;
}

/** An error about a connection string, for whoever has to set it. */
export function unusable(why: string): NiabError {
  return new NiabError('bad-settings', `The SQL connection string cannot be used: ${why}`, {
    field: 'NIAB_SQL_CONNECTION_STRING',
  });
}

function parseAdo(text: string): ConnectionTarget {
  const { parts, unknown } = adoParts(text);
  if (unknown.includes('authentication')) {
    throw unusable('for an identity set NIAB_SQL_SERVER and NIAB_SQL_DATABASE instead of Authentication');
  }
  if (unknown.length > 0) throw unusable(`it has parts that nobody knows: ${unknown.join(', ')}`);
  const [, server = '', port] = /^(?:tcp:)?([^,]*)(?:,(.*))?$/i.exec(parts.get('server') ?? '') ?? [];
  return {
    server: /^(\.|\(local\))$/i.test(server.trim()) ? 'localhost' : server.trim(),
    port: port === undefined ? null : Number(port),
    database: parts.get('database') ?? '',
    user: parts.get('user') ?? '',
    password: parts.get('password') ?? '',
    encrypt: encryptOf('Encrypt', parts.get('encrypt') ?? 'true'),
    trustServerCertificate: flagOf('TrustServerCertificate', parts.get('trustServerCertificate') ?? 'false'),
  };
}

function parseUrl(text: string): ConnectionTarget {
  if (!URL.canParse(text)) throw unusable('it is not a URL');
  const url = new URL(text);
  const unknown = [...url.searchParams.keys()].filter(
    (name) => name !== 'encrypt' && name !== 'trustServerCertificate',
  );
  if (unknown.length > 0) throw unusable(`it has parts that nobody knows: ${unknown.join(', ')}`);
  return {
    server: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? null : Number(url.port),
    database: decodeURIComponent(url.pathname.slice(1)),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    encrypt: encryptOf('encrypt', url.searchParams.get('encrypt') ?? 'true'),
    trustServerCertificate: flagOf(
      'trustServerCertificate',
      url.searchParams.get('trustServerCertificate') ?? 'false',
    ),
  };
}

function encryptOf(name: string, word: string): boolean | 'strict' {
  const value = ENCRYPT.get(word.toLowerCase());
  if (value === undefined) throw unusable(`${name} must be true, false or strict`);
  return value;
}

function flagOf(name: string, word: string): boolean {
  const value = encryptOf(name, word);
  if (value === 'strict') throw unusable(`${name} must be true or false`);
  return value;
}
