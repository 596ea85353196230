import type { Run, RunItem } from '../domain/run.ts';
import { NiabError } from '../errors.ts';
import type { OperationalStore } from '../storage/operational/operational-store.ts';

/** The run that a message names. */
export async function runOf(operational: OperationalStore, runId: string): Promise<Run> {
  const run = await operational.getRun(runId);
  if (run === null) throw new NiabError('unknown-run', `There is no run "${runId}"`, { field: 'runId' });
  return run;
}

/** An item of a run; null when the run has none of that key, or not any more. */
export async function itemOf(
  operational: OperationalStore,
  runId: string,
  type: RunItem['type'],
  key: string,
): Promise<RunItem | null> {
  const items = await operational.listRunItems(runId);
  return items.find((item) => item.type === type && item.key === key) ?? null;
}
