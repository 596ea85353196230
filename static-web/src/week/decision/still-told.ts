/** What is still to be told of a decision that failed, once the page shows what is stored now. Pure. */
import type { PutProgramme } from '#shared/api/contract/changes.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { plainWords } from '#shared/domain/plain-words.ts';
import { isSameProgramme } from '#shared/domain/room-films.ts';
import { isOutcomeKnown, isOvertaken } from '../../api/api-error.ts';
import { programmeInstead } from '../../api/overtaken-by.ts';
import type { Save } from '../../api/save-mutation.ts';

interface Press {
  error: Error | null;
  /** What was sent by it; undefined before any. */
  save: Save<PutProgramme> | undefined;
  /** The version that was stored when the week was read again after it; null before that. */
  readAfter: number | null;
}

/**
 * The error of a press, or null where the week has been decided since: it is settled then, and what is told of it would
 * ask for a press that is not offered any more.
 */
export function stillTold(week: Week, { error, save, readAfter }: Press): Error | null {
  if (error === null || save === undefined) return null;
  const { programmeVersion: now } = week;
  if (isOvertaken(error)) {
    const theirs = programmeInstead(error);
    return theirs !== null && now > theirs.version ? null : error;
  }
  if (isOutcomeKnown(error)) return now > save.version ? null : error;
  // It may have arrived, or another instead: only a version after what was stored then says that one has gone on.
  if (isDecidedSo(week, save.body)) return null;
  return readAfter !== null && now > Math.max(readAfter, save.version) ? null : error;
}

/** Whether a week is decided just so. */
export function isDecidedSo({ decision, notObtained }: Week, wanted: PutProgramme): boolean {
  const missing = new Set(wanted.notObtained);
  if (missing.size !== notObtained.length || !notObtained.every((filmId) => missing.has(filmId)))
    return false;
  if (decision === null || wanted.rooms === null) return decision === null && wanted.rooms === null;
  return (
    isSameProgramme(decision.programme.rooms, wanted.rooms) &&
    plainWords(decision.reason) === plainWords(wanted.reason)
  );
}
