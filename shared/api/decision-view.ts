import type { Decision } from '../storage/operational/entities.ts';
import type { CurrentProgramme, DecisionRecord, Decisions } from './contract/programme.ts';

/** A decision as it was made. */
function decisionRecord(decision: Decision): DecisionRecord {
  const { version, rooms, reason, notObtained, decidedAt, decidedBy } = decision;
  return { version, rooms: rooms && [...rooms], reason, notObtained, decidedAt, decidedBy };
}

/** All decisions of a week. */
export function decisionsView(history: readonly Decision[]): Decisions {
  return { decisions: history.map(decisionRecord) };
}

/** What holds now. */
export function currentProgramme(decision: Decision | null): CurrentProgramme {
  return {
    version: decision?.version ?? 0,
    decision: decision === null ? null : decisionRecord(decision),
  };
}
