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

/** Takes problems of the run as a whole back, where they were noted; answers the other items. */
export async function clearProblems(
  operational: OperationalStore,
  items: readonly RunItem[],
  ...notes: RunNote[]
): Promise<RunItem[]> {
  const isNoted = ({ key }: RunItem): boolean => notes.some((note) => note === key);
  for (const noted of items.filter((item) => isNoted(item) && item.state === 'failed')) {
    await operational.settleRunItem(noted, null);
  }
  return items.filter((item) => !isNoted(item));
}
