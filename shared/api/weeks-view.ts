import type { IsoDate } from '../domain/cinema-week.ts';
import type { Weeks } from './contract.ts';
import { standingOf } from './standing.ts';
import { isOver } from './week-result.ts';
import type { WeekRows } from './week-rows.ts';

type Summary = Weeks['weeks'][number];

/** The weeks to choose from, each with its number of releases and how far it has come. */
export function weeksView(
  weeks: readonly WeekRows[],
  releases: ReadonlyMap<IsoDate, number>,
  today: IsoDate,
): Weeks {
  return {
    weeks: weeks.map((rows) => {
      const { stage } = standingOf(rows);
      return {
        week: rows.week,
        releases: releases.get(rows.week) ?? 0,
        stage,
        state: stateOf(rows, stage, today),
      };
    }),
  };
}

function stateOf({ week, decision }: WeekRows, stage: Summary['stage'], today: IsoDate): Summary['state'] {
  if (isOver(week, today)) return 'played';
  if (decision !== null && decision.rooms !== null) return 'decided';
  return stage === null ? 'waiting' : 'forecast';
}
