import path from 'node:path';
import type { Config } from '#shared/config.ts';
import { messageOf } from '#shared/errors.ts';
import { openOperationalStore, operationalFile } from '#shared/services.ts';
import { toDriverConfig } from '#shared/storage/operational/mssql/connection.ts';
import { configBeside } from '../sample-weeks/sample-data.ts';

const SERVER_HINT = [
  "Check NIAB_SQL_SERVER and NIAB_SQL_DATABASE (or NIAB_SQL_CONNECTION_STRING), that the server's firewall lets this",
  'machine in, and that you are signed in ("az login") as somebody who may create tables there: the Microsoft Entra',
  'administrator of the server, or a user with the role db_owner. Then run "npm run migrate" again.',
].join('\n');
/** A database that is awake answers long before. */
const SILENT_MS = 5_000;
const FILE_HINT = 'Check NIAB_DATA_DIR: this folder must be writable. Then run "npm run migrate" again.';

/**
 * Brings the tables of the database that the settings name up to date; answers the exit code.
 *
 * @param tell gets what is for standard output, `complain` what is for standard error.
 */
export async function migrate(
  settings: Record<string, string | undefined>,
  tell: (line: string) => void,
  complain: (line: string) => void,
): Promise<0 | 1> {
  let hint = '';
  try {
    const config = configBeside(settings);
    hint = config.sql === null ? FILE_HINT : SERVER_HINT;
    const database = nameOf(config);
    const store = await openOperationalStore(config);
    const seconds = config.patience.otherMs / 1_000;
    const silence = setTimeout(() => {
      complain(`Waiting for ${database} to wake up, ${seconds} s at most …`);
    }, SILENT_MS);
    try {
      await store.migrate();
    } finally {
      clearTimeout(silence);
      await store.close();
    }
    tell(`The tables of ${database} are up to date.`);
    return 0;
  } catch (error) {
    complain([messageOf(error), hint].filter((line) => line !== '').join('\n'));
    return 1;
  }
}

/** Without the secrets of a connection string. */
function nameOf(config: Config): string {
  const { sql } = config;
  if (sql === null) return `the SQLite file ${path.resolve(operationalFile(config))}`;
  const { server, database = 'of the login' } = 'connectionString' in sql ? toDriverConfig(sql) : sql;
  return `the database ${database} on ${server}`;
}
