/** The four figures of a week with what has changed, in words. Pure. */
import { money, percent, signedMoney, signedPercent, signedPoints } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import type { PlayedWeek, WeekFigures } from './figures-view.ts';

export interface Tile {
  name: string;
  value: string;
  /** Against the previous week and the month before. */
  changes: [string, string];
  detail: string | null;
  isLoss: boolean;
}

const text = fr.figures;

export function tilesOf(week: PlayedWeek): Tile[] {
  const { growthOnWeek, growthOnMonth, changeOnWeek, changeOnMonth, occupancy } = week;
  const changesOf = (figure: keyof Change, write: (change: number) => string): [string, string] =>
    changes(changeOnWeek?.[figure] ?? null, changeOnMonth?.[figure] ?? null, write);
  return [
    {
      name: text.takings,
      value: money(week.takings),
      changes: changes(growthOnWeek, growthOnMonth, signedPercent),
      detail: week.source === null ? null : text.source[week.source],
      isLoss: false,
    },
    {
      name: text.costs,
      value: money(week.fixedCosts),
      changes: changesOf('fixedCosts', signedMoney),
      detail: null,
      isLoss: false,
    },
    {
      name: text.result,
      value: signedMoney(week.result),
      changes: changesOf('result', signedMoney),
      detail: null,
      isLoss: week.result < 0,
    },
    {
      name: text.occupancy,
      value: share(week.houseOccupancy),
      changes: changesOf('occupancy', signedPoints),
      detail: text.byRoom(share(occupancy[1]), share(occupancy[2])),
      isLoss: false,
    },
  ];
}

type Change = NonNullable<WeekFigures['changeOnWeek']>;

function changes(
  onWeek: number | null,
  onMonth: number | null,
  write: (change: number) => string,
): [string, string] {
  return [
    onWeek === null
      ? text.noWeekBefore
      : isNothing(onWeek, write)
        ? text.sameWeek
        : text.onWeek(write(onWeek)),
    onMonth === null
      ? text.noMonthBefore
      : isNothing(onMonth, write)
        ? text.sameMonth
        : text.onMonth(write(onMonth)),
  ];
}

/** A change that is written as a zero is none. */
function isNothing(change: number, write: (change: number) => string): boolean {
  return write(change) === write(0);
}

export function share(occupancy: number | null): string {
  return occupancy === null ? '–' : percent(occupancy);
}
