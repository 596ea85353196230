import { settingsFor, weeklyCapacity, type CinemaSettings } from '../domain/cinema.ts';
import type { IsoDate } from '../domain/cinema-week.ts';
import { figuresOf, chartedWeeks } from '../domain/figures.ts';
import type { WeekMoney } from '../domain/week-outcome.ts';
import { expectProgramme } from '../domain/programme.ts';
import { isOver } from '../domain/week-state.ts';
import type { Figures } from './contract/figures.ts';
import type { WeekResult } from './contract/result.ts';
import { candidatesFor, standingOf } from './standing.ts';
import { weekResultOf } from './week-result.ts';
import type { WeekRows } from './week-rows.ts';

type WeekFigures = Figures['weeks'][number];

/** The money of all weeks: what was expected of the programme that was shown, and what it brought. */
export function figuresView(weeks: readonly WeekRows[], settings: readonly CinemaSettings[], today: IsoDate) {
  const results = new Map(
    weeks.map((rows) => {
      const own = settingsFor(rows.week, settings);
      return [rows.week, weekResultOf(rows, standingOf(rows, own).shown, own, today)];
    }),
  );
  const resultOf = (week: IsoDate): WeekResult | null => results.get(week) ?? null;
  const money = weeks.map((rows) => moneyOf(rows, resultOf(rows.week), settingsFor(rows.week, settings)));
  const figures = figuresOf(money);
  return {
    rooms: roomsIn(figures, settings),
    weeks: figures.map((week) => {
      return { ...week, state: stateOf(week.week, today), source: sourceOf(resultOf(week.week)) };
    }),
    recent: chartedWeeks(figures),
  };
}

function stateOf(week: IsoDate, today: IsoDate): WeekFigures['state'] {
  if (isOver(week, today)) return 'played';
  return today >= week ? 'running' : 'coming';
}

/** @param weeks oldest first. */
function roomsIn(
  weeks: readonly Pick<WeekFigures, 'week'>[],
  settings: readonly CinemaSettings[],
): Figures['rooms'] {
  const rooms = weeks.flatMap(({ week }) => settingsFor(week, settings).rooms);
  return [...new Map(rooms.map(({ room, name }) => [room, { room, name }])).values()].sort(
    (a, b) => a.room - b.room,
  );
}

function moneyOf(rows: WeekRows, result: WeekResult | null, settings: CinemaSettings): WeekMoney {
  return {
    week: rows.week,
    expected: expected(rows, settings),
    takings: result?.takings ?? null,
    fixedCosts: settings.fixedCosts,
    sold: result && soldByRoom(result, settings),
  };
}

/** Worked out as on the week's page, from the forecasts, under the settings of the week: what is stored with a plan is older. */
function expected(rows: WeekRows, settings: CinemaSettings): WeekMoney['expected'] {
  const standing = standingOf(rows, settings);
  const { shown } = standing;
  if (shown === null) return null;
  const { rooms, expectedTakings } = expectProgramme(shown, candidatesFor(shown, standing), settings);
  return {
    takings: expectedTakings,
    sold: rooms.map(({ room, expectedTickets, capacity }) => ({ room, capacity, tickets: expectedTickets })),
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
