import type { Decision, ReleaseTitle } from '../storage/operational/entities.ts';
import type { CurrentProgramme } from './contract/programme.ts';

/** A decision as it was made. */
function decisionEntry({ week, ...record }: Decision) {
  return record;
}

/** All decisions of a week. @param titles of the week before. */
export function decisionsView(history: readonly Decision[], titles: readonly ReleaseTitle[]) {
  return {
    decisions: history.map(decisionEntry),
    filmsBefore: titles.map(({ filmId, title }) => ({ filmId, title })),
  };
}

/** What holds now. */
export function currentProgramme(decision: Decision | null): CurrentProgramme {
  return {
    version: decision?.version ?? 0,
    decision: decision === null ? null : decisionEntry(decision),
  };
}
