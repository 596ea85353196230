import { parseArgs } from 'node:util';
import { isCinemaWeek, type IsoDate } from '#shared/domain/cinema-week.ts';
import { InvalidInputError } from '#shared/errors.ts';

export interface RecoLikesOptions {
  out: string;
  /** The first week; null: the earliest that is kept. */
  from: IsoDate | null;
  /** The storage account; null: that of the settings. */
  to: string | null;
}

const USAGE = 'npm run reco:likes -- --out FILE [--from WEEK] [--to NAME|URL|CONNECTION]';

/** @throws InvalidInputError for arguments that cannot be. */
export function recoLikesOptions(args: readonly string[]): RecoLikesOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } },
  });
  const { out = '', from = null, to = null } = values;
  if (out === '') throw new InvalidInputError('out', `--out FILE is missing.\n${USAGE}`);
  if (from !== null && !isCinemaWeek(from)) {
    throw new InvalidInputError('from', `--from must be the date of a Wednesday, YYYY-MM-DD: "${from}"`);
  }
  return { out, from, to };
}

/** The settings with the storage account that `--to` names: by its name, an address of it, or a connection string. */
export function withStorage(
  settings: Readonly<Record<string, string>>,
  to: string | null,
): Record<string, string> {
  if (to === null) return { ...settings };
  const {
    AzureWebJobsStorage: _,
    AzureWebJobsStorage__accountName: __,
    NIAB_STORAGE_ACCOUNT: ___,
    ...others
  } = settings;
  if (to.includes('=')) return { ...others, AzureWebJobsStorage: to };
  const host = URL.canParse(to) ? new URL(to).hostname : to;
  return { ...others, AzureWebJobsStorage__accountName: host.split('.')[0] ?? host };
}
