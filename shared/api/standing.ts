import { STAGES, type Stage } from '../domain/cinema-week.ts';
import type { ForecastNumbers } from '../domain/forecast.ts';
import type { Candidate } from '../domain/programme.ts';
import { isSameProgramme, roomsOf, type RoomFilms } from '../domain/room-films.ts';
import type { PlannedRoom } from '../storage/operational/entities.ts';
import type { WeekRows } from './week-rows.ts';

/** Where a week stands: the forecasts that hold, what the optimiser chose from them, and what is shown. */
export interface Standing<F extends ForecastNumbers = ForecastNumbers> {
  /** The stage that the programme follows: Monday's as soon as it is planned; null before the first plan. */
  stage: Stage | null;
  /** By film id; of each stage the forecasts of one model. */
  forecasts: Record<Stage, ReadonlyMap<string, F>>;
  /** The films that the manager can choose from: each with its latest forecast. */
  candidates: Candidate[];
  planned: Record<Stage, PlannedRoom[]>;
  /** What the optimiser chose at the stage that holds. */
  recommended: RoomFilms | null;
  /** The manager's decision, else the recommendation. */
  shown: RoomFilms | null;
}

/** Works out where a week stands. When several models have forecast it, the one that planned last holds. */
export function standingOf<F extends ForecastNumbers>({
  forecasts,
  plans,
  decision,
}: WeekRows<F>): Standing<F> {
  const planned = { thursday: lastPlan(plans, 'thursday'), monday: lastPlan(plans, 'monday') };
  const stage = stageOfPlans(plans);
  const recommended = stage === null ? null : roomsOf(planned[stage]);
  const held = {
    thursday: forecastsOf(forecasts, 'thursday', planned.thursday),
    monday: forecastsOf(forecasts, 'monday', planned.monday),
  };
  // A film that the present model has not forecast keeps the forecast of an earlier one.
  const every = new Map(forecasts.map((forecast) => [forecast.filmId, forecast]));
  return {
    stage,
    forecasts: held,
    candidates: candidatesOf(new Map([...every, ...held.thursday, ...held.monday])),
    planned,
    recommended,
    shown: decision?.rooms ?? recommended,
  };
}

/** The stage that a week with these plans has come to. */
export function stageOfPlans(plans: readonly PlannedRoom[]): Stage | null {
  return STAGES.findLast((stage) => plans.some((plan) => plan.stage === stage)) ?? null;
}

/** The films that the optimiser could choose from at a stage. */
export function candidatesAt({ forecasts }: Standing, stage: Stage): Candidate[] {
  return candidatesOf(forecasts[stage]);
}

/**
 * The forecasts that a programme's money is made of: those of its stage where it is the recommended one, so that it has
 * the same euros on every page; else each film's latest.
 */
export function candidatesFor(films: RoomFilms, standing: Standing): Candidate[] {
  const { stage, recommended, candidates } = standing;
  if (stage === null || recommended === null || !isSameProgramme(films, recommended)) return candidates;
  return candidatesAt(standing, stage);
}

function candidatesOf(forecasts: ReadonlyMap<string, ForecastNumbers>): Candidate[] {
  return [...forecasts].map(([filmId, { p10, p50, p90, mean }]) => ({
    filmId,
    forecast: { p10, p50, p90, mean },
  }));
}

function lastPlan(plans: readonly PlannedRoom[], stage: Stage): PlannedRoom[] {
  const ofStage = plans.filter((plan) => plan.stage === stage);
  const last = latest(ofStage);
  return ofStage.filter((plan) => plan.modelVersion === last?.modelVersion);
}

/** Until there is a plan, the forecasts of the model that forecast last. */
function forecastsOf<F extends ForecastNumbers>(
  forecasts: readonly F[],
  stage: Stage,
  planned: readonly PlannedRoom[],
): ReadonlyMap<string, F> {
  const ofStage = forecasts.filter((forecast) => forecast.stage === stage);
  const modelVersion = (planned[0] ?? latest(ofStage))?.modelVersion;
  return new Map(
    ofStage
      .filter((forecast) => forecast.modelVersion === modelVersion)
      .map((forecast) => [forecast.filmId, forecast]),
  );
}

function latest<T extends { createdAt: string }>(rows: readonly T[]): T | undefined {
  return rows.reduce<T | undefined>(
    (last, row) => (last && last.createdAt > row.createdAt ? last : row),
    undefined,
  );
}
