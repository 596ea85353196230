import { cinemaWeekOf, type IsoDate } from '#shared/domain/cinema-week.ts';
import type { Measure } from '#shared/domain/forecast-measures.ts';
import type { WeekReport } from '#shared/monitoring/watch.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';

/** What may happen to the films of a week and of all later ones. */
export interface Shift {
  name: string;
  change(row: ReleaseRow, index: number): ReleaseRow;
  /** Whether a report puts the finger on it. */
  isNamedIn(report: WeekReport): boolean;
}

export const SHIFTS: readonly Shift[] = [
  {
    name: 'distributors renamed',
    change: ({ facts, ...row }, index) => ({
      ...row,
      facts: { ...facts, distributor: `Société nouvelle ${index % 12}` },
    }),
    isNamedIn: ({ moved }) => moved[0]?.feature.startsWith('distributor_') ?? false,
  },
  {
    name: 'admissions halved',
    change: ({ facts, firstWeekAdmissions }) => ({
      facts,
      firstWeekAdmissions:
        firstWeekAdmissions === null ? null : Math.max(1, Math.round(firstWeekAdmissions / 2)),
    }),
    isNamedIn: (report) => isTooHigh(report, 'medianLogRatio') || isTooHigh(report, 'bias'),
  },
  {
    name: 'screens missing',
    change: ({ facts, ...row }) => ({ ...row, facts: { ...facts, screens: null } }),
    isNamedIn: ({ moved: [first] }) => {
      return first !== undefined && first.feature.startsWith('screens') && first.kind === 'missing';
    },
  },
];

/** The rows with a shift from a week on. */
export function shifted(rows: readonly ReleaseRow[], shift: Shift, from: IsoDate): ReleaseRow[] {
  return rows.map((row, index) =>
    cinemaWeekOf(row.facts.releaseDate) < from ? row : shift.change(row, index),
  );
}

/** Whether the forecasts of three or thirteen weeks were more above the results than chance explains. */
function isTooHigh({ performance }: WeekReport, measure: Measure): boolean {
  const all = performance.get('all');
  const found = [...(all?.recent.outside ?? []), ...(all?.rolling.outside ?? [])];
  return found.some((each) => each.measure === measure && each.side === 'high');
}
