import type { Decision } from '../storage/operational/entities.ts';
import type { CurrentProgramme } from './contract/programme.ts';

/** A decision as it was made. */
function decisionEntry({ week, ...record }: Decision) {
  return record;
}

/** All decisions of a week. */
export function decisionsView(history: readonly Decision[]) {
  return { decisions: history.map(decisionEntry) };
}

/** What holds now. */
export function currentProgramme(decision: Decision | null): CurrentProgramme {
  return {
    version: decision?.version ?? 0,
    decision: decision === null ? null : decisionEntry(decision),
  };
}
