import { parseArgs } from 'node:util';
import { isCinemaWeek, type IsoDate } from '#shared/domain/cinema-week.ts';
import { InvalidInputError } from '#shared/errors.ts';

export interface RecoLikesOptions {
  out: string;
  /** The first week; null: the earliest that is kept. */
  from: IsoDate | null;
  /** The storage account; undefined: that of the settings. */
  to: string | undefined;
}

const USAGE = 'npm run reco:likes -- --out FILE [--from WEEK] [--to NAME|URL|CONNECTION]';

/** @throws InvalidInputError for arguments that cannot be. */
export function recoLikesOptions(args: readonly string[]): RecoLikesOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } },
  });
  const { out = '', from = null, to } = values;
  if (out === '') throw new InvalidInputError('out', `--out FILE is missing.\n${USAGE}`);
  if (from !== null && !isCinemaWeek(from)) {
    throw new InvalidInputError('from', `--from must be the date of a Wednesday, YYYY-MM-DD: "${from}"`);
  }
  return { out, from, to };
}
