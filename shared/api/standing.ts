import type { Cinema } from '../domain/cinema.ts';
import { STAGES, type IsoDate, type IsoInstant, type Stage } from '../domain/cinema-week.ts';
import type { Origin } from '../domain/local-demand/origin.ts';
import type { ForecastNumbers } from '../domain/shapes/forecast.ts';
import { ratesBefore } from '../domain/cinema-in-week.ts';
import { chooseRooms, type Candidate } from '../domain/programme.ts';
import { filmsShown, isSameProgramme, roomsOf, type RoomFilms } from '../domain/room-films.ts';
import { automaticForecasts, heldForecasts } from '../domain/telling.ts';
import { weekChoice, weekState, type WeekChoice, type WeekState } from '../domain/week-state.ts';
import type { PlannedRoom } from '../storage/operational/entities.ts';
import { remembered } from './remembered.ts';
import type { WeekRows } from './week-rows.ts';

/** Where a week stands: the forecasts that hold, what the optimiser chose from them, and what is shown. */
export interface Standing<F extends ForecastNumbers = ForecastNumbers> {
  /** The stage that the programme follows: Monday's as soon as it is planned; null before the first plan. */
  stage: Stage | null;
  /** By film id; of each stage the forecasts of one model, with what was told where that holds. */
  forecasts: Record<Stage, ReadonlyMap<string, F>>;
  /** The same of what the sites say alone: by them a model is judged. */
  automatic: Record<Stage, ReadonlyMap<string, F>>;
  /** Where films come from, by film id, as far as it is known. */
  origins: ReadonlyMap<string, Origin>;
  /** The films that the manager can choose from: each with its latest forecast; also those of the week before that may be kept. */
  candidates: Candidate[];
  /** Film ids: those that could not be had, as the manager last said. No proposal has them. */
  notObtained: ReadonlySet<string>;
  /** What the optimiser chose at each stage, whatever could be had; null before its plan, and where its money cannot be told. */
  planned: Record<Stage, RoomFilms | null>;
  /**
   * What is proposed at each stage; null before its plan. What was planned, unless one of its films could not be had or has
   * no forecast of the stage: then the best of the films that have one.
   */
  proposed: Record<Stage, RoomFilms | null>;
  /** When the latest forecast of the stage that holds was made; null before the first plan. */
  forecastAt: IsoInstant | null;
  /** What is proposed at the stage that holds. */
  recommended: RoomFilms | null;
  /** The manager's decision; null where she has not decided, has taken it back, or its money cannot be told. */
  decided: RoomFilms | null;
  /** The manager's decision, whether its money can be told or not, else the recommendation. */
  shown: RoomFilms | null;
}

/** Choosing takes milliseconds in a large cinema, and readers ask for the same weeks. */
const rememberedRooms = remembered(chooseRooms);

/**
 * Works out where a week stands. When several models have forecast it, the one that planned last holds.
 *
 * @param cinema in the week: what is proposed without a film follows it.
 */
export function standingOf<F extends ForecastNumbers>(
  {
    forecasts: all,
    origins,
    told,
    plans,
    decision,
    holdovers,
    week,
    rentals,
  }: Pick<
    WeekRows<F>,
    'week' | 'forecasts' | 'origins' | 'told' | 'rentals' | 'plans' | 'decision' | 'holdovers'
  >,
  cinema: Cinema,
): Standing<F> {
  const last = { thursday: lastPlan(plans, 'thursday'), monday: lastPlan(plans, 'monday') };
  const stage = stageOfPlans(plans);
  const ofStages = (forecasts: readonly F[]): Standing<F>['forecasts'] => ({
    thursday: forecastsOf(forecasts, 'thursday', last.thursday),
    monday: forecastsOf(forecasts, 'monday', last.monday),
  });
  const forecasts = heldForecasts(all, told);
  const held = ofStages(forecasts);
  const notObtained = new Set(decision?.notObtained);
  const planned = {
    thursday: whereForecast(roomsIn(last.thursday), held.thursday),
    monday: whereForecast(roomsIn(last.monday), held.monday),
  };
  const proposing = { ...cinema, rentalRates: ratesBefore(week, rentals) };
  const proposedAt = (at: Stage): RoomFilms | null => {
    if (last[at].length === 0) return null;
    const rooms = planned[at];
    if (rooms !== null && !filmsShown(rooms).some((filmId) => notObtained.has(filmId))) return rooms;
    return rememberedRooms(obtainable(candidatesOf(held[at], origins), notObtained), proposing);
  };
  const proposed = { thursday: proposedAt('thursday'), monday: proposedAt('monday') };
  const recommended = stage === null ? null : proposed[stage];
  // A film that the present model has not forecast keeps the forecast of an earlier one.
  const every = new Map(forecasts.map((forecast) => [forecast.filmId, forecast]));
  const fromBefore = (holdovers?.films ?? []).map(candidateOf);
  const decided = whereForecast(
    decision?.rooms ?? null,
    new Set([...every.keys(), ...fromBefore.map(({ filmId }) => filmId)]),
  );
  return {
    stage,
    forecasts: held,
    automatic: ofStages(automaticForecasts(all)),
    origins,
    candidates: [
      ...candidatesOf(new Map([...every, ...held.thursday, ...held.monday]), origins),
      ...fromBefore,
    ],
    notObtained,
    planned,
    proposed,
    forecastAt: stage === null ? null : (latest([...held[stage].values()])?.createdAt ?? null),
    recommended,
    decided,
    shown: decision?.rooms ?? recommended,
  };
}

/** Where a week stands for the manager on a day, and what she has made of the proposal. */
export function progressOf(
  week: IsoDate,
  { recommended, decided }: Pick<Standing, 'recommended' | 'decided'>,
  today: IsoDate,
): { state: WeekState; choice: WeekChoice | null } {
  const progress = { week, recommended, decided };
  return { state: weekState(progress, today), choice: weekChoice(progress) };
}

/** The stage that a week with these plans has come to. */
function stageOfPlans(plans: readonly PlannedRoom[]): Stage | null {
  return STAGES.findLast((stage) => plans.some((plan) => plan.stage === stage)) ?? null;
}

/** The films that were forecast at a stage. */
export function candidatesAt({ forecasts, origins }: Standing, stage: Stage): Candidate[] {
  return candidatesOf(forecasts[stage], origins);
}

/** A film that is told more of. */
export function candidateOf({ filmId, forecast, origin = 'other' }: Candidate): Candidate {
  return { filmId, forecast, origin };
}

/** The films that a proposal may show. */
export function obtainable<C extends { filmId: string }>(
  films: readonly C[],
  notObtained: ReadonlySet<string>,
): C[] {
  return films.filter(({ filmId }) => !notObtained.has(filmId));
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

function candidatesOf(
  forecasts: ReadonlyMap<string, ForecastNumbers>,
  origins: Standing['origins'],
): Candidate[] {
  return [...forecasts].map(([filmId, { p10, p50, p90, mean }]) => ({
    filmId,
    forecast: { p10, p50, p90, mean },
    origin: origins.get(filmId) ?? 'other',
  }));
}

/**
 * A programme whose money can be told. One of its films may have come to count as an older one (`joined-films`) that is
 * forecast only when the week's run has put its films together anew.
 */
function whereForecast(
  rooms: RoomFilms | null,
  forecasts: Pick<ReadonlySet<string>, 'has'>,
): RoomFilms | null {
  return rooms !== null && filmsShown(rooms).every((filmId) => forecasts.has(filmId)) ? rooms : null;
}

function roomsIn(plan: readonly PlannedRoom[]): RoomFilms | null {
  return plan.length === 0 ? null : roomsOf(plan);
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
