import type { Run } from '../domain/run.ts';
import { runToComplete } from '../domain/unanswered-runs.ts';
import { askedAgain } from './asked-again.ts';
import type { RunWithProblems } from '../storage/operational/entities.ts';

/**
 * Runs with what they went without, why, and when it is asked for again.
 *
 * @param known runs of the coming week at least.
 */
export function runViews(
  shown: readonly RunWithProblems[],
  now: Date,
  known: readonly Run[] = shown.map(({ run }) => run),
) {
  const toComplete = runToComplete(now, known);
  return shown.map(({ run, items }) => ({
    ...told(run),
    problems: items.flatMap((item) =>
      item.problem === null
        ? []
        : [
            {
              label: item.label,
              ...item.problem,
              askedAgain: askedAgain(run, item, toComplete, now),
            },
          ],
    ),
  }));
}

/** The run without its moves from step to step, which are the machinery's own. */
function told({ step, stepVersion, stepAt, ...run }: Run) {
  return run;
}
