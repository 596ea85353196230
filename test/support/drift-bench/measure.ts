import type { IsoDate } from '#shared/domain/cinema-week.ts';
import type { Forecaster } from '#shared/forecasting/forecaster.ts';
import type { WeekReport, Watch } from '#shared/monitoring/watch.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';
import { replaySeason } from './season.ts';
import { shifted, type Shift } from './shifts.ts';

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
