import type { IsoDate } from '../domain/cinema-week.ts';
import type { ForecastNumbers } from '../domain/shapes/forecast.ts';
import type { Decision, PlannedRoom, ReleaseTitle, Telling } from '../storage/operational/entities.ts';
import { cinemaInWeek } from './cinemas.ts';
import type { CinemaRows } from '../storage/operational/cinema-reads.ts';
import { originsOf } from '../domain/local-demand/origin.ts';
import { progressOf, standingOf } from './standing.ts';
import type { WeekRows } from './week-rows.ts';

/** What the store knows of many weeks, as far as their list tells it. */
interface WeeksAnswers extends CinemaRows {
  /** How many each week has. */
  releases: ReadonlyMap<IsoDate, number>;
  plans: readonly PlannedRoom[];
  decisions: readonly Decision[];
  /** Of the weeks that have not begun: what is proposed without a film is chosen from them. */
  forecasts: readonly ForecastNumbers[];
  told: readonly Telling[];
  /** Those of them that keep films of the week before. */
  holdovers: readonly Pick<WeekRows, 'week' | 'holdovers'>[];
  titles: readonly Pick<ReleaseTitle, 'filmId' | 'country'>[];
}

/** The weeks to choose from, oldest first, each with its number of releases and how far it has come. */
export function weeksView(
  weeks: readonly IsoDate[],
  { releases, plans, decisions, forecasts, told, holdovers, titles, settings, sold, rentals }: WeeksAnswers,
  today: IsoDate,
  demonstration: { playing: boolean } | null,
) {
  const plansOf = Map.groupBy(plans, ({ week }) => week);
  const forecastsOf = Map.groupBy(forecasts, ({ week }) => week);
  const toldOf = Map.groupBy(told, ({ week }) => week);
  const origins = originsOf(titles);
  const holdoversIn = new Map(holdovers.map((rows) => [rows.week, rows.holdovers]));
  const decisionOf = new Map(decisions.map((decision) => [decision.week, decision]));
  return {
    weeks: weeks.map((week) => {
      const rows = {
        ...{ week, rentals },
        plans: plansOf.get(week) ?? [],
        forecasts: forecastsOf.get(week) ?? [],
        told: toldOf.get(week) ?? [],
        origins,
        decision: decisionOf.get(week) ?? null,
      };
      const films = holdoversIn.get(week);
      const standing = standingOf(
        films === undefined ? rows : { ...rows, holdovers: films },
        cinemaInWeek(week, { settings, sold, rentals }),
      );
      const { state } = progressOf(week, standing, today);
      return { week, releases: releases.get(week) ?? 0, stage: standing.stage, state };
    }),
    demonstration: demonstration === null ? null : { today, playing: demonstration.playing },
  };
}
