import { join } from 'node:path';

/** The releases to train on; the setting NIAB_RELEASES names another file. */
export function releasesPath(): string {
  return (
    process.env['NIAB_RELEASES'] ??
    join(import.meta.dirname, '..', '..', 'shared', 'data', 'releases-fr-2026-11.jsonl')
  );
}
