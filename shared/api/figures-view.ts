import { settingsFor, weeklyCapacity, type CinemaSettings, type Room } from '../domain/cinema.ts';
import type { IsoDate } from '../domain/cinema-week.ts';
import { figuresOf, type WeekMoney } from '../domain/figures.ts';
import { evaluateProgramme } from '../domain/programme.ts';
import type { Figures, WeekResult } from './contract.ts';
import { isSameProgramme, standingOf } from './standing.ts';
import { weekResultOf } from './week-result.ts';
import type { WeekRows } from './week-rows.ts';

/** The money of all weeks: what was expected of the programme that was shown, and what it brought. */
export function figuresView(
  weeks: readonly WeekRows[],
  settings: readonly CinemaSettings[],
  today: IsoDate,
): Figures {
  return { weeks: figuresOf(weeks.map((rows) => moneyOf(rows, settingsFor(rows.week, settings), today))) };
}

function moneyOf(rows: WeekRows, settings: CinemaSettings, today: IsoDate): WeekMoney {
  const result = weekResultOf(rows, standingOf(rows).shown, settings, today);
  return {
    week: rows.week,
    expectedTakings: expectedTakings(rows, settings),
    takings: result?.takings ?? null,
    fixedCosts: settings.fixedCosts,
    sold: result === null ? null : { 1: soldIn(result, 1, settings), 2: soldIn(result, 2, settings) },
  };
}

/** The optimiser's own figure is stored with the plan; only the manager's choice must be evaluated. */
function expectedTakings(rows: WeekRows, settings: CinemaSettings): number | null {
  const { stage, planned, recommended, shown, candidates } = standingOf(rows);
  if (shown === null) return null;
  if (stage !== null && recommended !== null && isSameProgramme(shown, recommended)) {
    return planned[stage].reduce((sum, room) => sum + room.expectedTakings, 0);
  }
  return evaluateProgramme(shown, candidates, settings).expectedTakings;
}

function soldIn(
  { rooms }: WeekResult,
  room: Room,
  settings: CinemaSettings,
): { tickets: number; capacity: number } {
  const tickets = rooms.find((each) => each.room === room)?.tickets ?? 0;
  return { tickets, capacity: weeklyCapacity(settings, room) };
}
