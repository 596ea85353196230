import type { IsoDate } from '#shared/domain/cinema-week.ts';
import type { Forecaster } from '#shared/forecasting/forecaster.ts';
import type { Reference } from '#shared/monitoring/reference-file.ts';
import type { WeekReport, Watch } from '#shared/monitoring/watch.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';
import { replaySeason } from './season.ts';
import { shifted, type Shift } from './shifts.ts';
import { shuffledWindows, type WindowRun } from './shuffled-windows.ts';

/** What became of a shift. */
export interface Found {
  shift: string;
  from: IsoDate;
  /** Of the weeks from the shift on. */
  reports: WeekReport[];
  /** Week after which the report puts the finger on it, counted from 1; null: not within the season. */
  namedAfter: number | null;
  /** The same of the alert. */
  toldAfter: number | null;
}

export async function measureShift(
  watch: Watch,
  forecaster: Forecaster,
  rows: readonly ReleaseRow[],
  { shift, from }: { shift: Shift; from: IsoDate },
): Promise<Found> {
  const season = await replaySeason(forecaster, shifted(rows, shift, from));
  const reports = watch.reports(season).filter(({ week }) => week >= from);
  return {
    shift: shift.name,
    from,
    reports,
    namedAfter: after(reports, (report) => shift.isNamedIn(report)),
    toldAfter: after(reports, ({ alert }) => alert !== null),
  };
}

function after(reports: readonly WeekReport[], holds: (report: WeekReport) => boolean): number | null {
  const index = reports.findIndex(holds);
  return index === -1 ? null : index + 1;
}

export interface FalseAlarms {
  run: WindowRun;
  windows: number;
  /** Windows with whose last week somebody is told, a check is out of the ordinary, a measure of all films is outside its band. */
  told: number;
  drifted: number;
  outside: number;
}

const SEED = 2;

/** Of windows of the reference's weeks in any order, in which nothing happened. */
export function countFalseAlarms(
  watch: Watch,
  reference: Reference,
  windows: number,
  run: WindowRun = 'monday',
): FalseAlarms {
  const last = shuffledWindows(reference, run, { windows, seed: SEED }).flatMap(
    (films) => watch.reports(films).at(-1) ?? [],
  );
  const isOutside = ({ performance }: WeekReport): boolean => {
    const all = performance.get('all');
    return all !== undefined && all.recent.outside.length + all.rolling.outside.length > 0;
  };
  return {
    run,
    windows: last.length,
    told: last.filter(({ alert }) => alert !== null).length,
    drifted: last.filter(({ moved }) => moved.length > 0).length,
    outside: last.filter(isOutside).length,
  };
}
