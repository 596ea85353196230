import { weeklyCapacity, type Cinema, type CinemaSettings } from '../domain/cinema.ts';
import { addWeeks, cinemaWeekOf, type IsoDate } from '../domain/cinema-week.ts';
import { figuresOf, chartedWeeks } from '../domain/figures.ts';
import type { WeekMoney } from '../domain/week-outcome.ts';
import { expectProgramme } from '../domain/programme.ts';
import { holdingTellings } from '../domain/telling.ts';
import { calendarState } from '../domain/week-state.ts';
import { cinemaInWeek, cinemaToJudge } from './cinemas.ts';
import type { CinemaRows } from '../storage/operational/cinema-reads.ts';
import type { Figures } from './contract/figures.ts';
import type { WeekResult } from './contract/result.ts';
import { withHoldoverResults } from './holdover-results.ts';
import { candidatesFor, standingOf, type Standing } from './standing.ts';
import { weekResultOf } from './week-result.ts';
import type { WeekRows } from './week-rows.ts';

type WeekFigures = Figures['weeks'][number];

/**
 * The money of all weeks: what was expected of the programme that was shown, or of the recommended one where its own money
 * cannot be told, and what it brought.
 *
 * @param weeks oldest first.
 */
export function figuresView(weeks: readonly WeekRows[], cinema: CinemaRows, today: IsoDate) {
  const parts = weeks.map((rows) => partOf(rows, cinema, today));
  const partOfWeek = new Map(parts.map((part) => [part.rows.week, part]));
  const figures = figuresOf(parts.map(moneyOf));
  return {
    rooms: roomsIn(parts, addWeeks(cinemaWeekOf(today), 1)),
    weeks: figures.map((week) => {
      const part = partOfWeek.get(week.week);
      return {
        ...week,
        state: calendarState(week.week, today),
        source: sourceOf(part?.result ?? null),
        toldFilms: holdingTellings(part?.rows.told ?? []).length,
      };
    }),
    recent: chartedWeeks(figures),
  };
}

/** What a week's figures are made from. */
interface WeekOfFigures {
  rows: WeekRows;
  settings: Cinema;
  standing: Standing;
  result: WeekResult | null;
}

function partOf(rows: WeekRows, known: CinemaRows, today: IsoDate): WeekOfFigures {
  const settings = cinemaInWeek(rows.week, known);
  const standing = standingOf(rows, settings);
  const judged = cinemaToJudge(rows.week, known, today);
  return {
    rows,
    settings,
    standing,
    result: weekResultOf(withHoldoverResults(rows), standing.shown, judged, today),
  };
}

/**
 * The rooms under the names of the latest week up to the coming one; those that come later under their first names.
 *
 * @param parts oldest first.
 */
function roomsIn(parts: readonly WeekOfFigures[], coming: IsoDate): Figures['rooms'] {
  const later = parts.filter(({ rows }) => rows.week > coming).reverse();
  // Of two names of a room the last holds.
  const rooms = [...later, ...parts.slice(0, parts.length - later.length)].flatMap(
    ({ settings }) => settings.rooms,
  );
  return [...new Map(rooms.map(({ room, name }) => [room, { room, name }])).values()].sort(
    (a, b) => a.room - b.room,
  );
}

function moneyOf({ rows, settings, standing, result }: WeekOfFigures): WeekMoney {
  return {
    week: rows.week,
    expected: expected(standing, settings),
    takings: result?.takings ?? null,
    kept: result?.kept?.takings ?? null,
    fixedCosts: settings.fixedCosts,
    sold: result && soldByRoom(result, settings),
  };
}

/** Worked out as on the week's page, from the forecasts, under the settings of the week: what is stored with a plan is older. */
function expected(standing: Standing, settings: Cinema): WeekMoney['expected'] {
  const programme = standing.decided ?? standing.recommended;
  if (programme === null) return null;
  const money = expectProgramme(programme, candidatesFor(programme, standing), settings);
  return {
    takings: money.expectedTakings,
    kept: money.expectedKept,
    sold: money.rooms.map(({ room, expectedTickets, capacity }) => ({
      room,
      capacity,
      tickets: expectedTickets,
    })),
  };
}

/** By the rooms that the cinema has in the week. */
function soldByRoom(result: WeekResult, settings: CinemaSettings): NonNullable<WeekMoney['sold']> {
  return settings.rooms.map((own) => ({
    room: own.room,
    tickets: result.rooms.find(({ room }) => room === own.room)?.tickets ?? 0,
    capacity: weeklyCapacity(own),
  }));
}

function sourceOf(result: WeekResult | null): WeekFigures['source'] {
  if (result === null) return null;
  const [first, ...others] = new Set(result.rooms.map((room) => room.source));
  return others.length > 0 || first === undefined ? 'mixed' : first;
}
