import type { Run } from '../domain/run.ts';
import type { RunMove } from '../storage/operational/entities.ts';
import type { Pipeline } from './dependencies.ts';
import { runOf } from './run-of.ts';

type RunChange = Omit<RunMove, 'runId' | 'from' | 'at'>;

/**
 * Changes a run as it stands. When another process changes it at the same time, it is read and decided anew.
 *
 * @param decide null: nothing is to be changed.
 * @returns the run as it was before the change, which is its next version; null where nothing was changed.
 */
export async function changeRun(
  { operational, clock }: Pick<Pipeline, 'operational' | 'clock'>,
  runId: string,
  decide: (run: Run) => RunChange | null,
): Promise<Run | null> {
  for (;;) {
    const run = await runOf(operational, runId);
    const change = decide(run);
    if (change === null) return null;
    const at = clock.now().toISOString();
    if (await operational.moveRun({ ...change, runId, from: run.stepVersion, at })) return run;
  }
}
