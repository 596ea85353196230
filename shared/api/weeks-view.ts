import type { IsoDate } from '../domain/cinema-week.ts';
import type { Decision, PlannedRoom } from '../storage/operational/entities.ts';
import type { Weeks } from './contract/week.ts';
import { stageOfPlans } from './standing.ts';
import { isOver } from './week-result.ts';

type Summary = Weeks['weeks'][number];

/** What the store knows of many weeks, as far as their list tells it. */
export interface WeeksAnswers {
  /** How many each week has. */
  releases: ReadonlyMap<IsoDate, number>;
  plans: readonly PlannedRoom[];
  decisions: readonly Decision[];
}

/** The weeks to choose from, oldest first, each with its number of releases and how far it has come. */
export function weeksView(
  weeks: readonly IsoDate[],
  { releases, plans, decisions }: WeeksAnswers,
  today: IsoDate,
  demonstration: { playing: boolean } | null,
) {
  const plansOf = Map.groupBy(plans, ({ week }) => week);
  const decided = new Set(decisions.flatMap(({ week, rooms }) => (rooms === null ? [] : [week])));
  return {
    weeks: weeks.map((week) => {
      const stage = stageOfPlans(plansOf.get(week) ?? []);
      return {
        ...{ week, releases: releases.get(week) ?? 0, stage },
        state: stateOf(week, stage, decided.has(week), today),
      };
    }),
    demonstration: demonstration === null ? null : { today, playing: demonstration.playing },
  };
}

function stateOf(
  week: IsoDate,
  stage: Summary['stage'],
  isDecided: boolean,
  today: IsoDate,
): Summary['state'] {
  if (isOver(week, today)) return 'played';
  if (isDecided) return 'decided';
  return stage === null ? 'waiting' : 'forecast';
}
