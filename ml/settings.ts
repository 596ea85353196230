import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidInputError } from '#shared/errors.ts';

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
  throw new InvalidInputError(
    'releases',
    `There are no releases to learn from: ${path} is missing. They are no part of the project. NIAB_RELEASES names a file of them ` +
      '(ml/README.md, "Releases"). One is made of the weeks that the service has stored, which the film sites tell:\n' +
      '  npm run backfill -- --from 2018-01-03 --to 2026-11-18\n' +
      '  npm run export-releases -- --from 2018-01-03 --out releases.jsonl\n' +
      '  NIAB_RELEASES=releases.jsonl npm run train',
  );
}
