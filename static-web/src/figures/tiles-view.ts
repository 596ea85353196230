/** The four figures of a week with what has changed, in words. Pure. */
import type { Figures } from '#shared/api/contract/figures.ts';
import { money, percent, signedMoney, signedPercent, signedPoints } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { byRoom } from '../texts/rooms.ts';
import { keptOf, occupancyIn, type ComingWeek, type PlayedWeek, type WeekFigures } from './figures-view.ts';

export interface Tile {
  name: string;
  value: string;
  /** Against the previous week and the month before. */
  changes: readonly string[];
  detail: string | null;
  isLoss: boolean;
}

const text = fr.figures;

/** As a week that is over was. */
export function tilesOf(week: PlayedWeek, rooms: Figures['rooms']): Tile[] {
  const detail = week.source === null ? null : text.source[week.source];
  return tiles({ ...week, comparison: week, detail, kept: keptOf(week) }, rooms);
}

/** As a week is expected to be. */
export function estimatedTiles(week: ComingWeek, rooms: Figures['rooms']): Tile[] {
  const { expectedTakings, expectedResult, fixedCosts, expectedOccupancy, estimate } = week;
  return tiles(
    {
      ...{ takings: expectedTakings, result: expectedResult, fixedCosts, occupancy: expectedOccupancy },
      ...{ houseOccupancy: estimate.houseOccupancy, comparison: estimate, detail: null },
      kept: keptOf(week),
    },
    rooms,
  );
}

interface FourFigures extends Pick<WeekFigures, 'fixedCosts' | 'occupancy' | 'houseOccupancy'> {
  takings: number;
  result: number;
  comparison: Pick<WeekFigures, 'growthOnWeek' | 'growthOnMonth' | 'changeOnWeek' | 'changeOnMonth'>;
  /** Where the takings come from. */
  detail: string | null;
  kept: ReturnType<typeof keptOf>;
}

function tiles(week: FourFigures, rooms: Figures['rooms']): Tile[] {
  const { occupancy, comparison, detail, kept } = week;
  const { growthOnWeek, growthOnMonth, changeOnWeek, changeOnMonth } = comparison;
  const { result } = kept ?? week;
  const changesOf = (figure: keyof Change, write: (change: number) => string): [string, string] =>
    changes(changeOnWeek?.[figure] ?? null, changeOnMonth?.[figure] ?? null, write);
  return [
    {
      name: text.takings,
      value: money(week.takings),
      changes: changes(growthOnWeek, growthOnMonth, signedPercent),
      detail,
      isLoss: false,
    },
    ...(kept === null
      ? []
      : [
          {
            name: text.columns.kept,
            value: money(kept.takings),
            changes: [],
            detail: text.keptDetail,
            isLoss: false,
          },
        ]),
    {
      name: text.costs,
      value: money(week.fixedCosts),
      changes: changesOf('fixedCosts', signedMoney),
      detail: null,
      isLoss: false,
    },
    {
      name: text.result,
      value: signedMoney(result),
      changes: changesOf('result', signedMoney),
      detail: null,
      isLoss: result < 0,
    },
    {
      name: text.occupancy,
      value: share(week.houseOccupancy),
      changes: changesOf('occupancy', signedPoints),
      detail: occupancy?.length === 1 ? null : sharesByRoom(occupancy, rooms),
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

/** « Salle 1 : 50 % · salle 2 : 25 % », of the rooms that a week had. */
function sharesByRoom(occupancy: WeekFigures['occupancy'], rooms: Figures['rooms']): string {
  const had = rooms.filter(({ room }) => occupancyIn(occupancy, room) !== null);
  return byRoom(had.map((room) => [room, share(occupancyIn(occupancy, room.room))]));
}

export function share(occupancy: number | null): string {
  return occupancy === null ? '–' : percent(occupancy);
}
