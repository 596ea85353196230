import type { Run } from '../domain/run.ts';
import { NiabError } from '../errors.ts';
import type { OperationalStore } from '../storage/operational/operational-store.ts';

/** The run that a message names. */
export async function runOf(operational: OperationalStore, runId: string): Promise<Run> {
  const run = await operational.getRun(runId);
  if (run === null) throw new NiabError('unknown-run', `There is no run "${runId}"`, { field: 'runId' });
  return run;
}
