/**
 * `npm run migrate`: brings the tables of the operational database that the settings name up to date. May be repeated,
 * also by two processes at once.
 */
import path from 'node:path';
import { readConfig, type Config } from '../shared/config.ts';
import { messageOf } from '../shared/errors.ts';
import { openOperationalStore, operationalFile } from '../shared/services.ts';
import { toDriverConfig } from '../shared/storage/operational/mssql/connection.ts';
import { localSettings } from './settings.ts';

const SERVER_HINT = [
  "Check NIAB_SQL_SERVER and NIAB_SQL_DATABASE (or NIAB_SQL_CONNECTION_STRING), that the server's firewall lets this",
  'machine in, and that you are signed in ("az login") as somebody who may create tables there: the Microsoft Entra',
  'administrator of the server, or a user with the role db_owner. Then run "npm run migrate" again.',
].join('\n');
/** A database that is awake answers long before. */
const SILENT_MS = 5_000;
const FILE_HINT = 'Check NIAB_DATA_DIR: this folder must be writable. Then run "npm run migrate" again.';

let hint = '';
try {
  const config = readConfig(localSettings(process.env));
  hint = config.sql === null ? FILE_HINT : SERVER_HINT;
  const database = nameOf(config);
  const store = await openOperationalStore(config);
  const seconds = config.patience.otherMs / 1_000;
  const silence = setTimeout(() => {
    console.error(`Waiting for ${database} to wake up, ${seconds} s at most …`);
  }, SILENT_MS);
  try {
    await store.migrate();
  } finally {
    clearTimeout(silence);
    await store.close();
  }
  console.log(`The tables of ${database} are up to date.`);
} catch (error) {
  console.error([messageOf(error), hint].filter((line) => line !== '').join('\n'));
  process.exitCode = 1;
}

/** Without the secrets of a connection string. */
function nameOf(config: Config): string {
  const { sql } = config;
  if (sql === null) return `the SQLite file ${path.resolve(operationalFile(config))}`;
  const { server, database = 'of the login' } = 'connectionString' in sql ? toDriverConfig(sql) : sql;
  return `the database ${database} on ${server}`;
}
