/**
 * What was typed and could not be saved because of the account (nobody is signed in any more, or somebody who may not),
 * kept on this device until it is saved: signing in again leaves the page, and may take until after a restart.
 */

/** What a form held, and what it had begun with. */
interface Draft<Values> {
  typed: Values;
  before: Values;
}

const PREFIX = 'niab-draft:';
/** Older ones are about weeks that are over. */
const KEPT_MS = 30 * 86_400_000;

/** A device that keeps nothing (private windows, a full disk) works all the same; the form itself is still there. */
export function keepDraft(name: string, draft: Draft<unknown>): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify({ ...draft, at: Date.now() }));
  } catch {
    // The message beside the form says that nothing was saved.
  }
}

export function forgetDraft(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Nothing was kept either.
  }
}

/** Whether something is kept, whatever its shape: the form that it belongs to is to be shown. */
export function hasDraft(name: string): boolean {
  return keptBy(name) !== null;
}

/** Null where there is none, where it is old, or where it is not of the shape that the form has now. */
export function readDraft<Values>(name: string, shape: Values): Draft<Values> | null {
  const kept = keptBy(name);
  return kept !== null && isOfShape(kept, shape) ? { typed: kept.typed, before: kept.before } : null;
}

/** What is kept, whatever it is: its form says whether it can read it. Undefined where there is none, or where it is old. */
export function readTyped(name: string): unknown {
  return keptBy(name)?.typed;
}

function keptBy(name: string): Draft<unknown> | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null');
    if (isDraft(kept) && kept.at > Date.now() - KEPT_MS) return kept;
  } catch {
    // What cannot be read is none.
  }
  return null;
}

function isDraft(kept: unknown): kept is Draft<unknown> & { at: number } {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'at' in kept &&
    typeof kept.at === 'number' &&
    'typed' in kept &&
    'before' in kept
  );
}

function isOfShape<Values>(kept: Draft<unknown>, shape: Values): kept is Draft<Values> {
  return shapeOf(kept.typed) === shapeOf(shape) && shapeOf(kept.before) === shapeOf(shape);
}

/** The names and kinds of a form's values, whatever they are; a list has the shape of its items, however many. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join()}]`;
  if (typeof value !== 'object' || value === null) return typeof value;
  const parts = Object.entries(value).map(([name, part]) => `${name}:${shapeOf(part)}`);
  return `{${parts.sort().join()}}`;
}
