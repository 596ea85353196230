import { addDays, cinemaWeekOf, stageDate, type IsoDate } from '#shared/domain/cinema-week.ts';

export const PERIODS = ['quarterly', 'monthly'] as const;
export type Period = (typeof PERIODS)[number];

/** Days of release that one model forecasts. */
export interface Block {
  from: IsoDate;
  to: IsoDate;
  /** The day whose knowledge the model is fitted on; null: the one that was there at the beginning. */
  until: IsoDate | null;
}

/**
 * Parts a window at the first cinema week of each quarter or month that has films. The model of a part is fitted on what was
 * known on the Thursday on which its first week is forecast.
 */
export function blocksOf(
  releaseDates: readonly IsoDate[],
  { from, to }: { from: IsoDate; to: IsoDate },
  period: Period | null,
): Block[] {
  const weeks = [...new Set(releaseDates.filter((date) => from <= date && date <= to).map(cinemaWeekOf))];
  const firsts = weeks
    .toSorted()
    .filter(
      (week, index, all) => period !== null && index > 0 && isNew(week, all[index - 1] ?? week, period),
    );
  return [null, ...firsts].map((first, index) => {
    const next = firsts[index];
    return {
      from: first ?? from,
      to: next === undefined ? to : addDays(next, -1),
      until: first === null ? null : stageDate(first, 'thursday'),
    };
  });
}

function isNew(week: IsoDate, before: IsoDate, period: Period): boolean {
  return periodOf(week, period) !== periodOf(before, period);
}

function periodOf(week: IsoDate, period: Period): string {
  const [year = '', month = ''] = week.split('-');
  return `${year} ${period === 'monthly' ? month : Math.ceil(Number(month) / 3)}`;
}
