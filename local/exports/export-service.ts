import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { IsoDate } from '#shared/domain/cinema-week.ts';
import { InvalidInputError, messageOf } from '#shared/errors.ts';
import type { AnalyticalStore } from '#shared/storage/analytical/analytical-store.ts';
import type { OperationalStore } from '#shared/storage/operational/operational-store.ts';
import { FeatureSpool } from './feature-spool.ts';
import { ParquetFile } from './parquet/parquet-file.ts';
import { ACTUAL_COLUMNS, actualRows } from './tables/actuals.ts';
import { FORECAST_COLUMNS, forecastRows } from './tables/forecasts.ts';
import { GIVEN_COLUMNS, GivenRows } from './tables/given.ts';
import { RELEASE_COLUMNS } from './tables/releases.ts';
import { SIGNAL_COLUMNS } from './tables/signals.ts';
import { readStoredWeek } from './week-films.ts';

export interface Stores {
  operational: Pick<OperationalStore, 'readAll'>;
  analytical: Pick<AnalyticalStore, 'actuals' | 'features' | 'forecasts' | 'givenForecasts' | 'signals'>;
}

interface Asked {
  weeks: readonly IsoDate[];
  /** A folder that is not there yet, or is empty. */
  out: string;
  today: IsoDate;
}

/** Rows by file. */
export type RowCounts = Record<
  'forecasts' | 'given' | 'actuals' | 'releases' | 'signals' | 'features',
  number
>;

/** What stands in the folder while it is written; a killed export leaves it, and the next one begins it anew. */
const partialOf = (out: string): string => `${path.resolve(out)}.partial`;

/**
 * Writes what the service forecast, gave and learned of the weeks as Parquet files, a week at a time. The folder is there
 * whole or not at all. Nothing of it says who used the service: clients of the prediction API are numbers.
 *
 * @param show how many weeks of how many are read.
 * @throws InvalidInputError where the folder has something in it.
 */
export async function exportService(
  stores: Stores,
  { weeks, out, today }: Asked,
  show: (done: number, total: number) => void,
): Promise<RowCounts> {
  if ((await contentOf(out)).length > 0) {
    throw new InvalidInputError('out', `--out names a new folder: ${out} has files in it.`);
  }
  const partial = partialOf(out);
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  try {
    const counts = await writeFiles(stores, { weeks, out: partial, today }, show);
    await rename(partial, out);
    return counts;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

async function contentOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new InvalidInputError('out', `--out names a folder, and ${folder} is none: ${messageOf(error)}`);
  }
}

async function writeFiles(
  { operational, analytical }: Stores,
  { weeks, out, today }: Asked,
  show: (done: number, total: number) => void,
): Promise<RowCounts> {
  const fileOf = (name: keyof RowCounts): string => path.join(out, `${name}.parquet`);
  const files = {
    forecasts: new ParquetFile(fileOf('forecasts'), FORECAST_COLUMNS),
    given: new ParquetFile(fileOf('given'), GIVEN_COLUMNS),
    actuals: new ParquetFile(fileOf('actuals'), ACTUAL_COLUMNS),
    releases: new ParquetFile(fileOf('releases'), RELEASE_COLUMNS),
    signals: new ParquetFile(fileOf('signals'), SIGNAL_COLUMNS),
  };
  const given = new GivenRows();
  const features = await FeatureSpool.begin(path.join(out, 'features.jsonl'));
  show(0, weeks.length);
  for (const [index, week] of weeks.entries()) {
    // Before the documents: a result that is stored has its document already.
    const stored = await readStoredWeek(operational, week, today);
    await files.forecasts.add(forecastRows(await analytical.forecasts.between(week, week), stored.forecasts));
    await files.given.add(given.of(await analytical.givenForecasts.between(week, week)));
    await files.actuals.add(actualRows(await analytical.actuals.between(week, week), stored.results));
    await files.releases.add(stored.films);
    await files.signals.add(await analytical.signals.between(week, week));
    await features.add(await analytical.features.between(week, week));
    show(index + 1, weeks.length);
  }
  return {
    forecasts: await files.forecasts.end(),
    given: await files.given.end(),
    actuals: await files.actuals.end(),
    releases: await files.releases.end(),
    signals: await files.signals.end(),
    features: await features.toParquet(fileOf('features')),
  };
}
