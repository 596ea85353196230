import type { RunView } from '../../../shared/api/contract.ts';

type Kind = RunView['kind'];

/** Something that a week's collection went without. */
export interface WeekProblem {
  kind: Kind;
  label: string;
  code: string;
  detail: string;
}

/** What the last run of each kind went without: what an earlier one missed has been made good since. */
export function problemsOf(runs: readonly RunView[]): WeekProblem[] {
  return lastRuns(runs).flatMap(({ kind, problems }) => problems.map((problem) => ({ kind, ...problem })));
}

/** Kinds of which the last run failed as a whole. */
export function failedKinds(runs: readonly RunView[]): Kind[] {
  return lastRuns(runs)
    .filter(({ state }) => state === 'failed')
    .map(({ kind }) => kind);
}

function lastRuns(runs: readonly RunView[]): RunView[] {
  const last = new Map<Kind, RunView>();
  for (const run of runs.toSorted((a, b) => a.startedAt.localeCompare(b.startedAt))) last.set(run.kind, run);
  return [...last.values()];
}
