import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { messageOf, NiabError } from '#shared/errors.ts';
import { storageFailureOf } from '#shared/storage/failure.ts';

/** Where Azurite keeps the list of its blobs and messages, in the folder of the data. */
const AZURITE = 'azurite';

/**
 * Looks whether the data of this machine can be read, before anything is started on them.
 *
 * @throws NiabError `data-unreadable` that names each damaged file, and says how to begin anew and what is lost by it.
 */
export function checkData(dataDir: string): void {
  const damaged = [
    ...filesIn(dataDir, '.sqlite').map((file) => ({ file, why: damageOfSqlite(file) })),
    ...filesIn(path.join(dataDir, AZURITE), '.json').map((file) => ({ file, why: damageOfJson(file) })),
  ].flatMap(({ file, why }) => (why === null ? [] : [`${file} cannot be read: ${why}.`]));
  if (damaged.length > 0) throw new NiabError('data-unreadable', [...damaged, ...ADVICE].join('\n'));
}

const ADVICE = [
  'Put a copy of it back if you have one. Otherwise "npm start -- --reset" begins anew:',
  'the decisions, tickets and settings that were entered on this machine are lost, and so are the forecasts and pages that',
  'were gathered here; the sample weeks are played again.',
];

function filesIn(folder: string, end: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .sort()
    .map((name) => path.join(folder, name));
}

/** Reads the whole file; null for one that is sound, or that only another program keeps us from reading. */
function damageOfSqlite(file: string): string | null {
  try {
    const database = new DatabaseSync(file);
    try {
      const found = database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
      return found === 'ok' ? null : String(found);
    } finally {
      database.close();
    }
  } catch (error) {
    if (storageFailureOf(error) === 'data-unreadable') return messageOf(error);
    throw new NiabError('data-unreadable', `${file} cannot be opened: ${messageOf(error)}.`, {
      cause: error,
    });
  }
}

/** An empty file is one that was just made. */
function damageOfJson(file: string): string | null {
  const text = readFileSync(file, 'utf8');
  try {
    if (text !== '') JSON.parse(text);
    return null;
  } catch (error) {
    return messageOf(error);
  }
}
