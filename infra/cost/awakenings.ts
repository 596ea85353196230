import { dueRuns } from '#shared/domain/due-runs.ts';
import { newRun, type Run, type RunItem, type RunKind } from '#shared/domain/run.ts';
import { askAgainAt, runToComplete } from '#shared/domain/unanswered-runs.ts';
import { nextLookAt, type DueWork } from '#shared/pipeline/due-work.ts';
import { SimulatedSites, type Publishing } from './simulated-sites.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** No run needs older ones to be known (shared/pipeline/due-work.ts). */
const RUNS_KEPT = 200;

/** A timer goes off and begins what is due of some kinds. */
export interface Firing {
  at: Date;
  kinds: readonly RunKind[];
}

export interface Circumstances {
  publishing: Publishing;
  /** Hours after each Thursday's run for which one of its pages is not answered. */
  unansweredHours: number;
  /** Minutes that the runs of a firing use the database. */
  runMinutes: number;
  /** When something is deployed: the tables are brought up to date. */
  deployments: readonly Date[];
  /** Minutes that a deployment uses the database. */
  deploymentMinutes: number;
  /** Minutes without use after which it pauses. */
  autoPauseMinutes: number;
}

/** What came of the timers and the deployments. */
export interface Played {
  /** When the database was woken. */
  awakenings: Date[];
  /** The runs that were begun; `pages` are those that a run which gathers results asked for. */
  runs: (Run & { pages: number })[];
}

/**
 * Lets timers go off and does what the pipeline does then, by its own policies and without its stores: a firing before
 * the instant that the status names reads one blob, any other reads the database. A deployment always does.
 *
 * @param firings in order of time.
 */
export function playTimers(firings: readonly Firing[], circumstances: Circumstances): Played {
  const { unansweredHours, runMinutes, deployments, deploymentMinutes, autoPauseMinutes } = circumstances;
  const sites = new SimulatedSites(circumstances.publishing);
  const runs: Played['runs'] = [];
  const awakenings: Date[] = [];
  let nextCheckAt = new Date(0);
  let pausesAt = 0;
  const use = (at: Date, minutes: number): void => {
    if (at.getTime() >= pausesAt) awakenings.push(at);
    pausesAt = Math.max(pausesAt, at.getTime() + (minutes + autoPauseMinutes) * MINUTE_MS);
  };
  const events = [...firings, ...deployments.map((at) => ({ at, kinds: null }))];
  for (const { at, kinds } of events.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    if (kinds === null) {
      use(at, deploymentMinutes);
      continue;
    }
    if (at < nextCheckAt) continue;

    const known = runs.slice(-RUNS_KEPT);
    const before = workOf(at, known, sites, unansweredHours);
    const due = before.dueAt(at).filter(({ kind }) => kinds.includes(kind));
    const again = before.incomplete;
    const ended = new Date(at.getTime() + runMinutes * MINUTE_MS).toISOString();
    if (again !== null && at >= again.askAgainAt) again.run.finishedAt = ended;
    for (const run of due) {
      sites.begin(run.week);
      const pages = run.kind === 'actuals' ? sites.ask(run.week, run.asOf) : 0;
      const begun = newRun({ ...run, modelVersion: 'simulated', startedAt: at.toISOString() });
      runs.push({ ...begun, state: 'done', step: 'end', finishedAt: ended, pages });
    }

    const after = workOf(at, runs.slice(-RUNS_KEPT), sites, unansweredHours);
    nextCheckAt = nextLookAt(after, at);
    use(at, due.length > 0 || again !== null ? runMinutes : 0);
  }
  return { awakenings, runs };
}

/** As `readDueWork` of the pipeline. */
function workOf(now: Date, runs: Run[], sites: SimulatedSites, unansweredHours: number): DueWork {
  const run = runToComplete(now, runs);
  const again = run === null ? null : askAgainAt(run, unanswered(run, unansweredHours));
  return {
    runs,
    dueAt: (at) => dueRuns(at, runs, (week, day) => sites.hasResultsToAsk(week, day)),
    expired: [],
    incomplete: run === null || again === null ? null : { run, askAgainAt: again },
  };
}

/** The page of a Thursday's run that was not answered when the run ended. */
function unanswered({ runId, kind, startedAt, finishedAt }: Run, hours: number): RunItem[] {
  const answersFrom = Date.parse(startedAt) + hours * HOUR_MS;
  if (kind !== 'thursday' || Date.parse(finishedAt ?? startedAt) >= answersFrom) return [];
  const problem = { code: 'fetch-failed' as const, detail: 'no answer' };
  return [{ runId, type: 'page', key: 'page', label: 'page', state: 'failed', problem, round: 0 }];
}
