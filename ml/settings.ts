import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addWeeks, cinemaWeekOf, parisDateOf } from '#shared/domain/cinema-week.ts';
import { InvalidInputError } from '#shared/errors.ts';

/** Three years, the least (`ml/niab_ml/folds.py`), and some weeks in which nothing may have been published. */
const WEEKS_TO_LEARN = 160;

/** The releases to train on; the setting NIAB_RELEASES names another file. */
export function releasesPath(): string {
  return (
    process.env['NIAB_RELEASES'] ??
    join(import.meta.dirname, '..', '..', 'shared', 'data', 'releases-fr-2026-11.jsonl')
  );
}

/**
 * A path, if a file of releases is there.
 * @throws InvalidInputError saying where releases come from.
 */
export function releasesAt(path: string): string {
  if (existsSync(path)) return path;
  const last = addWeeks(cinemaWeekOf(parisDateOf(new Date())), -2);
  const first = addWeeks(last, -WEEKS_TO_LEARN);
  throw new InvalidInputError(
    'releases',
    `There are no releases to learn from: ${path} is missing. They are no part of the project; NIAB_RELEASES names a file of them ` +
      '(ml/README.md). One can be made of three years of the film sites:\n' +
      '  export NIAB_SITES_BASE_URL= NIAB_DATA_DIR=.niab/real\n' +
      `  npm run backfill -- --from ${first} --to ${last}\n` +
      `  npm run export-releases -- --from ${first} --out releases.jsonl\n` +
      '  NIAB_RELEASES=releases.jsonl npm run train',
  );
}
