/** What the figures page shows, picked from what the API says. Pure. */
import type { Figures } from '#shared/api/contract/figures.ts';
import { date, money, roundMoney } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import type { Piece } from '../programme/week-sentence.ts';

export type WeekFigures = Figures['weeks'][number];
export type PlayedWeek = WeekFigures & { takings: number; result: number };
export type ComingWeek = WeekFigures & {
  expectedTakings: number;
  expectedResult: number;
  estimate: NonNullable<WeekFigures['estimate']>;
};

const text = fr.figures;

export function isPlayed(week: WeekFigures): week is PlayedWeek {
  return week.takings !== null && week.result !== null;
}

/** A week that is not over, with a forecast. */
export function isComing(week: WeekFigures): week is ComingWeek {
  const { state, expectedTakings, expectedResult, estimate } = week;
  return state !== 'played' && expectedTakings !== null && expectedResult !== null && estimate !== null;
}

/** The week that is still to be decided; while none is forecast, the running one. */
export function weekToDecide(weeks: readonly WeekFigures[]): ComingWeek | null {
  const open = weeks.filter(isComing);
  return open.find(({ state }) => state === 'coming') ?? open.at(-1) ?? null;
}

/** Played, or forecast: a week with anything to say. */
export function hasFigures(week: WeekFigures): boolean {
  return week.takings !== null || week.expectedTakings !== null;
}

/** What stays of a week's takings, else of those that are expected, and the same less the costs; null where that is not counted. */
export function keptOf(week: WeekFigures): { takings: number; result: number } | null {
  const { keptTakings, keptResult, expectedKept, fixedCosts } = week;
  if (keptTakings !== null && keptResult !== null) return { takings: keptTakings, result: keptResult };
  if (week.takings !== null || expectedKept === null) return null;
  return { takings: expectedKept, result: expectedKept - fixedCosts };
}

/** What a week left, of what stays where it counts that; as was expected, and as it was; each null until it is known. */
export function resultsOf(week: WeekFigures): { expected: number | null; actual: number | null } {
  const { expectedKept, fixedCosts, expectedResult, keptResult, result } = week;
  return {
    expected: expectedKept === null ? expectedResult : expectedKept - fixedCosts,
    actual: keptResult ?? result,
  };
}

/** Whether anything is known of what stays of a week's takings. */
export function asksWhatIsKept({ keptTakings, expectedKept }: WeekFigures): boolean {
  return keptTakings !== null || expectedKept !== null;
}

/** The rooms of which these weeks tell how full they were or will be, by number. */
export function roomsIn(rooms: Figures['rooms'], weeks: readonly WeekFigures[]): Figures['rooms'] {
  const rows = weeks.flatMap(({ occupancy, expectedOccupancy }) => [
    occupancy ?? [],
    expectedOccupancy ?? [],
  ]);
  const told = new Set(rows.flat().map(({ room }) => room));
  return rooms.filter(({ room }) => told.has(room));
}

/** 0 to 1; null where it is not known, or where the cinema did not have the room. */
export function occupancyIn(rows: WeekFigures['occupancy'], room: number): number | null {
  return rows?.find((each) => each.room === room)?.occupancy ?? null;
}

/** In the last week that was played with the room; null if there was none. */
export function latestOccupancy(weeks: readonly WeekFigures[], room: number): number | null {
  const known = weeks.filter(isPlayed).map(({ occupancy }) => occupancyIn(occupancy, room));
  return known.findLast((share) => share !== null) ?? null;
}

/** How the takings have grown; of a week that is not over, the estimate's. */
export function growthOf(week: WeekFigures, on: 'growthOnWeek' | 'growthOnMonth'): number | null {
  return week[on] ?? (isComing(week) ? week.estimate[on] : null);
}

export function lastPlayed(weeks: readonly WeekFigures[]): PlayedWeek | null {
  return weeks.filter(isPlayed).at(-1) ?? null;
}

/** The weeks of the charts, oldest first; the table has them all. */
export function chartWeeks({ weeks, recent: { from } }: Figures): WeekFigures[] {
  return weeks.filter((week) => from !== null && week.week >= from && hasFigures(week));
}

/** What the week to decide should make, and what the last one made. */
export function figuresSentence(weeks: readonly WeekFigures[]): Piece[] {
  const last = lastPlayed(weeks);
  const coming = weekToDecide(weeks);
  return [
    ...(coming === null
      ? []
      : [
          coming.state === 'coming'
            ? text.weekExpects(date(coming.week))
            : text.runningExpects(date(coming.week)),
          roundMoney(coming.expectedTakings),
          ...resultOf(coming, coming.expectedResult, roundMoney, text.wouldLack),
        ]),
    ...(last === null
      ? [text.nonePlayed]
      : [
          text.weekMade(date(last.week)),
          money(last.takings),
          ...resultOf(last, last.result, money, text.itLacked),
        ]),
  ];
}

/** After the takings: what they leave, or what the cinema keeps of them. */
function resultOf(
  week: WeekFigures,
  result: number,
  write: (euros: number) => string,
  lacking: string,
): Piece[] {
  const kept = keptOf(week);
  const words = week.takings === null ? text.wouldKeepOfTakings : text.keepsOfTakings;
  return kept === null
    ? [text.ofTakings, ...outcome(result, write, lacking)]
    : [words(write(kept.takings)), ...outcome(kept.result, write, lacking)];
}

function outcome(result: number, write: (euros: number) => string, lacking: string): Piece[] {
  if (Math.round(result) === 0) return [text.even];
  return result > 0
    ? [{ gain: write(result) }, text.afterCosts]
    : [lacking, { loss: write(-result) }, text.toCover];
}

/** How many weeks covered their costs, and which was best: what the chart of takings shows. */
export function takingsFinding(figures: Figures): string {
  const [best] = chartWeeks(figures)
    .filter(isPlayed)
    .sort((a, b) => b.takings - a.takings);
  if (best === undefined) return text.nonePlayed;
  const { covered: won, played } = figures.recent;
  const covering = chartWeeks(figures).some(({ keptResult }) => keptResult !== null) ? text.keptCovers : '';
  return text.wonWeeks(won, played) + covering + text.best(date(best.week), money(best.takings));
}
