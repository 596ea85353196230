import { existsSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { IsoDate } from '#shared/domain/cinema-week.ts';
import { NiabError } from '#shared/errors.ts';

/**
 * Looks whether the data of a folder know of nothing after a day: an earlier version of NIAB kept those of the last sample
 * day where those of the usual day are now.
 *
 * @throws NiabError `bad-settings` that says what can be done.
 */
export function checkDay(dataDir: string, today: IsoDate): void {
  const file = path.join(dataDir, 'operational.sqlite');
  const latest = existsSync(file) ? latestRun(file) : null;
  if (latest === null || latest <= today) return;
  throw new NiabError(
    'bad-settings',
    `${dataDir} holds runs of ${latest}, after ${today}: they would give the results away.\n` +
      `"npm start -- --reset" begins anew there; NIAB_DATA_DIR=FOLDER npm start leaves them alone.`,
  );
}

function latestRun(file: string): string | null {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const hasRuns = database
      .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'runs'")
      .get();
    if (hasRuns === undefined) return null;
    const latest = database.prepare('SELECT MAX(as_of) AS latest FROM runs').get()?.['latest'];
    return typeof latest === 'string' ? latest : null;
  } finally {
    database.close();
  }
}
