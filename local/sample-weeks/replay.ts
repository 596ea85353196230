import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, parisDateOf, parisInstant, stageDate, type IsoDate } from '#shared/domain/cinema-week.ts';
import { FIRST_HOUR } from '#shared/domain/first-hour.ts';
import type { Run, RunKind, RunState } from '#shared/domain/run.ts';
import { NiabError } from '#shared/errors.ts';
import { endOf, eveningOf, LAST_DAY } from './present.ts';
import { resumedAt, type Stored } from './resumed-clock.ts';
import { SAMPLE_WEEKS } from './sample-films.ts';
import type { SimulatedClock } from './simulated-clock.ts';

export type ReplayTimer =
  'collect-thursday' | 'collect-monday' | 'collect-shows' | 'collect-wednesday' | 'catch-up';

/** A moment at which a timer fires, and the run that comes of it. */
interface SampleInstant {
  at: Date;
  timer: ReplayTimer;
  week: IsoDate;
  kind: RunKind;
  runId: string;
}

export interface ReplayProgress {
  /** 1 to `total`. */
  number: number;
  total: number;
  week: IsoDate;
  kind: RunKind;
  state: RunState;
  /** The run was already there when the replay began. */
  earlier: boolean;
}

interface ReplayOptions {
  clock: SimulatedClock;
  /** Runs the function of a timer as the host does; resolves when it has returned. */
  fireTimer: (name: ReplayTimer) => Promise<void>;
  operational: Stored;
  /** The day up to which they are played; by default the last one, with the thirteenth week's result. */
  today?: IsoDate;
  onProgress?: (progress: ReplayProgress) => void;
  /** How often the runs are looked at. */
  pollMs?: number;
  /** After this time without a result whatever stands still is taken up again. */
  catchUpMs?: number;
  /** A run that is not settled by then ends the replay. */
  timeoutMs?: number;
}

/** The hours at which the timers find their runs due. */
const HOUR: Record<Exclude<RunKind, 'backfill'>, number> = {
  thursday: FIRST_HOUR.forecast,
  monday: FIRST_HOUR.forecast,
  shows: FIRST_HOUR.showsOnTheEve,
  actuals: FIRST_HOUR.results,
};

/** Thursday, Monday, Tuesday and, a week later, Wednesday of each sample week: 52 instants in order of time. */
export function sampleInstants(): SampleInstant[] {
  return SAMPLE_WEEKS.flatMap((week) => {
    const resultDate = addDays(week, 7);
    const eve = addDays(week, -1);
    return [
      instant(stageDate(week, 'thursday'), 'collect-thursday', week, 'thursday', `${week}-thursday`),
      instant(stageDate(week, 'monday'), 'collect-monday', week, 'monday', `${week}-monday`),
      instant(eve, 'collect-shows', week, 'shows', `${week}-shows-${eve}`),
      instant(resultDate, 'collect-wednesday', week, 'actuals', `${week}-actuals-${resultDate}`),
    ];
  }).toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

function instant(
  date: IsoDate,
  timer: ReplayTimer,
  week: IsoDate,
  kind: keyof typeof HOUR,
  runId: string,
): SampleInstant {
  return { at: parisInstant(date, HOUR[kind]), timer, week, kind, runId };
}

/**
 * Plays the sample weeks through the real timers, one instant after the other, each once all runs of the one before
 * are settled; then the clock stands at the evening of the last day, or where an earlier start has left it. What an
 * earlier replay has settled is left as it is; a run that was cut off is taken up by `catch-up`.
 *
 * @throws NiabError `replay-stuck` when a run is not settled in time.
 */
export async function replaySampleWeeks(options: ReplayOptions): Promise<void> {
  const today = options.today ?? LAST_DAY;
  const instants = sampleInstants().filter(({ at }) => parisDateOf(at) <= today);
  const resumed = (earliest: Date): Promise<Date> => resumedAt(options.operational, earliest, endOf(today));
  // What is saved while everything is found played already is not dated back.
  options.clock.set(await resumed(options.clock.now()));
  for (const [index, current] of instants.entries()) {
    const { week, kind } = current;
    const before = await runsSoFar(options, current);
    const earlier = before.some((run) => run.runId === current.runId) && before.every(isSettled);
    const passed = earlier && (await isPassed(options, instants[index + 1]));
    if (!passed) options.clock.set(current.at);
    const played = earlier ? stateOf(before, current) : await play(options, current, before);
    const state = passed ? played : await complete(options, current, played);
    options.onProgress?.({ number: index + 1, total: instants.length, week, kind, state, earlier });
  }
  options.clock.set(await resumed(eveningOf(today)));
}

async function play(
  options: ReplayOptions,
  current: SampleInstant,
  before: readonly Run[],
): Promise<RunState> {
  if (!before.every(isSettled)) await catchUp(options, current);
  if (!before.some((run) => run.runId === current.runId)) await options.fireTimer(current.timer);
  return settled(options, current);
}

/** The replay has gone on from an instant when the next one has its run; the last one is not taken up again. */
async function isPassed(options: ReplayOptions, next: SampleInstant | undefined): Promise<boolean> {
  if (next === undefined) return true;
  return (await runsSoFar(options, next)).some((run) => run.runId === next.runId);
}

/** Pages that a site or a lost disk owes a run are asked for by the hour, for some hours. */
async function complete(options: ReplayOptions, current: SampleInstant, played: RunState): Promise<RunState> {
  let state = played;
  for (let hour = 0; hour < HOURS_TO_COMPLETE && state !== 'done'; hour += 1) {
    await catchUp(options, current);
    state = await settled(options, current);
  }
  return state;
}

/** Waits until every run that is due is settled; answers how that of the instant is. */
async function settled(options: ReplayOptions, current: SampleInstant): Promise<RunState> {
  const { pollMs = 50, catchUpMs = 5_000, timeoutMs = 180_000 } = options;
  const start = Date.now();
  let caughtUp = start;
  for (;;) {
    const runs = await runsSoFar(options, current);
    const open = runs.filter((run) => !isSettled(run));
    if (open.length === 0 && runs.some((run) => run.runId === current.runId)) return stateOf(runs, current);
    if (Date.now() - start > timeoutMs) throw stuck(current, open, timeoutMs);
    if (Date.now() - caughtUp > catchUpMs) {
      await catchUp(options, current);
      caughtUp = Date.now();
    }
    await sleep(pollMs);
  }
}

/** A site is asked again an hour later by the clock, which stands still: so it is put forward. */
const AN_HOUR_MS = 61 * 60_000;
/** What is lost may be lost once more. */
const HOURS_TO_COMPLETE = 4;
/** Not into the next day, on which other runs are due. */
const REST_OF_DAY_MS = 13 * 3_600_000;

async function catchUp({ clock, fireTimer }: ReplayOptions, current: SampleInstant): Promise<void> {
  const passed = clock.now().getTime() - current.at.getTime();
  if (passed + AN_HOUR_MS < REST_OF_DAY_MS) clock.advance(AN_HOUR_MS);
  await fireTimer('catch-up');
}

/** Runs of the sample weeks that were due by an instant; later ones must wait for their own time. */
async function runsSoFar({ operational }: ReplayOptions, { at }: SampleInstant): Promise<Run[]> {
  const runs = await operational.listRuns(SAMPLE_WEEKS[0] ?? '', SAMPLE_WEEKS.at(-1) ?? '');
  return runs.filter((run) => run.asOf <= parisDateOf(at));
}

function isSettled(run: Run): boolean {
  return run.state !== 'collecting' && run.state !== 'processing';
}

function stateOf(runs: readonly Run[], { runId }: SampleInstant): RunState {
  return runs.find((run) => run.runId === runId)?.state ?? 'collecting';
}

function stuck(current: SampleInstant, open: readonly Run[], timeoutMs: number): NiabError {
  const waitedFor =
    open.length === 0
      ? `${current.timer} recorded no run ${current.runId}`
      : open.map((run) => `${run.runId} is still ${run.state}`).join(', ');
  return new NiabError(
    'replay-stuck',
    `The replay stands still at ${current.at.toISOString()} for ${Math.round(timeoutMs / 1_000)} s: ${waitedFor}`,
    { permanent: false },
  );
}
