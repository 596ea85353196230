import type { RunItem, RunProblem } from '../domain/run.ts';
import type { OperationalStore } from '../storage/operational/operational-store.ts';

/** Problems of a run that belong to none of its pages and films, with what the manager reads. */
const NOTES = {
  releases: 'Sorties de la semaine',
  programme: 'Programme de la semaine',
  run: 'Collecte de la semaine',
  shows: 'Séances annoncées',
} as const;

export type RunNote = keyof typeof NOTES;

/** Notes a problem of the run as a whole. */
export async function noteProblem(
  operational: OperationalStore,
  runId: string,
  note: RunNote,
  problem: RunProblem,
): Promise<void> {
  await operational.noteProblem({ runId, key: note, label: NOTES[note] }, problem);
}

/** Takes a problem of the run as a whole back, where it was noted. */
export async function clearProblem(
  operational: OperationalStore,
  items: readonly RunItem[],
  note: RunNote,
): Promise<void> {
  const noted = items.find((item) => item.key === note && item.state === 'failed');
  if (noted !== undefined) await operational.settleRunItem(noted, null);
}
