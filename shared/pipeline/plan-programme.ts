import { cinemaInWeek } from '../domain/cinema-in-week.ts';
import { addDays, parisDateOf, type IsoDate, type Stage } from '../domain/cinema-week.ts';
import type { Forecast } from '../domain/shapes/forecast.ts';
import { originsOf } from '../domain/local-demand/origin.ts';
import { isMissing } from '../domain/page-problems.ts';
import { chooseProgramme, type Candidate } from '../domain/programme.ts';
import { isForecastRun, stageOf, type Run, type RunItem } from '../domain/run.ts';
import { heldForecasts, upToDateForecasts } from '../domain/telling.ts';
import type { PlannedRoom } from '../storage/operational/entities.ts';
import type { QueueMessages } from '../storage/queues/queues.ts';
import { claimOf, sendClaimed } from './advance-run.ts';
import { attemptStep } from './attempt-step.ts';
import type { Pipeline } from './dependencies.ts';
import { endRun, hasForecast, type EndState } from './end-run.ts';
import { clearProblems, noteProblem } from './run-notes.ts';
import { publishWeek } from './publish-week.ts';
import { runOf } from './run-of.ts';
import { cinemaReads } from '../storage/operational/cinema-reads.ts';
import * as reads from '../storage/operational/reads.ts';
import type { Attempt } from './attempt-work.ts';

/**
 * Step `plan-programme`: the run's forecasts → the best programme, in the operational store; the run ends.
 * Answers how it ended, and of which week; null where it did not end here.
 */
export async function planProgramme(
  pipeline: Pipeline,
  { runId }: QueueMessages['plan-programme'],
  attempt: Attempt,
): Promise<{ week: IsoDate; state: EndState } | null> {
  let ended: { week: IsoDate; state: EndState } | null = null;
  await attemptStep(pipeline, { runId, step: 'plan', note: 'programme' }, attempt, async (first) => {
    // Settings that change while the programme is chosen move the run: then it is chosen once more.
    for (let run = first; run.step === 'plan'; run = await runOf(pipeline.operational, runId)) {
      const state = await planAndEnd(pipeline, run);
      if (state === null) continue;
      ended = { week: run.week, state };
      return;
    }
  });
  return ended;
}

/** Null when the run has been moved since it was read, or goes back to forecast films anew. */
async function planAndEnd(pipeline: Pipeline, run: Run): Promise<EndState | null> {
  const { operational, clock } = pipeline;
  const items = await operational.listRunItems(run.runId);
  if (parisDateOf(clock.now()) >= addDays(run.week, 7)) return endTooLate(pipeline, run, items);

  const { modelVersion } = await pipeline.forecaster();
  const { forecasts, told } = await operational.readAll({
    forecasts: reads.forecasts(run.week, run.week),
    told: reads.toldFacts(run.week, run.week),
  });
  const held = heldForecasts(forecasts, told);
  const own = held.filter((forecast) => forecast.modelVersion === modelVersion);
  const candidates = candidatesOf(items, own, stageOf(run));
  const done = items.filter(isForecastFilm);
  const upToDate = new Set(
    candidatesOf(items, upToDateForecasts(own, told), stageOf(run)).map(({ filmId }) => filmId),
  );
  // A new model was deployed in the middle of the run, or something was told: a programme compares forecasts of one model,
  // and of one revision where films are told, only.
  const outdated = done.filter(({ key }) => !upToDate.has(key));
  if (outdated.length > 0) {
    await forecastAnew(pipeline, run, outdated);
    return null;
  }
  if (candidates.length > 0) {
    const plan = await planOf(pipeline, run, modelVersion, candidates);
    await operational.savePlan([...plan, ...(await earlierPlan(pipeline, run, held))]);
    await publishWeek(pipeline, run.week);
  }
  // What kept the run from being collected or taken up has not kept it from its programme.
  const others = await clearProblems(operational, items, 'programme', 'run');
  const missing = others.some(isMissing);
  const state = candidates.length === 0 ? 'failed' : missing ? 'partial' : 'done';
  return (await endRun(pipeline, run, state)) ? state : null;
}

function isForecastFilm({ type, state }: RunItem): boolean {
  return type === 'film' && state === 'done';
}

function candidatesOf(items: readonly RunItem[], forecasts: readonly Forecast[], stage: Stage): Candidate[] {
  return items.filter(isForecastFilm).flatMap(({ key }) => {
    const forecast = forecasts.find((each) => each.filmId === key && each.stage === stage);
    return forecast === undefined ? [] : [{ filmId: key, forecast }];
  });
}

async function planOf(
  { operational, clock }: Pick<Pipeline, 'operational' | 'clock'>,
  run: Run,
  modelVersion: string,
  candidates: readonly Candidate[],
): Promise<PlannedRoom[]> {
  const createdAt = clock.now().toISOString();
  const { week } = run;
  const { titles, ...history } = await operational.readAll({
    titles: reads.titles(week, week),
    ...cinemaReads({ from: week, to: week }),
  });
  const origins = originsOf(titles);
  const films = candidates.map((film) => ({ ...film, origin: origins.get(film.filmId) ?? 'other' }));
  return chooseProgramme(films, cinemaInWeek(week, history)).rooms.map(
    ({ room, filmId, expectedTickets, expectedTakings }) => ({
      week,
      stage: stageOf(run),
      modelVersion,
      room,
      filmId,
      expectedTickets,
      expectedTakings,
      createdAt,
    }),
  );
}

/** Thursday's programme beside Monday's, where the settings have changed since: the two are compared. */
async function earlierPlan(
  pipeline: Pipeline,
  { kind, week }: Run,
  forecasts: readonly Forecast[],
): Promise<PlannedRoom[]> {
  if (kind !== 'monday') return [];
  const { operational } = pipeline;
  const kept = (await operational.listPlans(week, week)).filter(({ stage }) => stage === 'thursday');
  const modelVersion = kept.at(-1)?.modelVersion;
  const run = modelVersion === undefined ? null : await operational.getRun(`${week}-thursday`);
  if (modelVersion === undefined || run === null || !isForecastRun(run) || run.step !== 'end') return [];
  const own = forecasts.filter((forecast) => forecast.modelVersion === modelVersion);
  const candidates = candidatesOf(await operational.listRunItems(run.runId), own, 'thursday');
  if (candidates.length === 0) return [];
  const plan = await planOf(pipeline, run, modelVersion, candidates);
  const isKept = plan.every((room) =>
    kept.some((old) => old.modelVersion === modelVersion && isSameRoom(old, room)),
  );
  return isKept ? [] : plan;
}

function isSameRoom(one: PlannedRoom, other: PlannedRoom): boolean {
  return (
    one.room === other.room &&
    one.filmId === other.filmId &&
    one.expectedTickets === other.expectedTickets &&
    one.expectedTakings === other.expectedTakings
  );
}

async function forecastAnew(pipeline: Pipeline, run: Run, films: readonly RunItem[]): Promise<void> {
  const { operational, queues, clock } = pipeline;
  const { runId } = run;
  const moved = await operational.moveRun({ ...claimOf(run, 'build', clock.now()), pending: films });
  if (!moved) return;
  await sendClaimed(pipeline, run, async () => {
    // The features that are kept may be of an earlier version, which did not know all that its model asks for.
    for (const { key } of films) await queues.send('build-features', { runId, filmId: key });
  });
}

/** No programme is made for a week that is over: the run was left, and its programme would be made up afterwards. */
async function endTooLate(pipeline: Pipeline, run: Run, items: readonly RunItem[]): Promise<EndState | null> {
  await noteProblem(pipeline.operational, run.runId, 'programme', {
    code: 'too-late',
    detail: `The week of ${run.week} was over before its programme could be chosen`,
  });
  const state = hasForecast(items) ? 'partial' : 'failed';
  return (await endRun(pipeline, run, state)) ? state : null;
}
