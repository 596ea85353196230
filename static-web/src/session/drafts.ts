/**
 * What was typed and is not saved, kept on this device for whoever typed it: signing in again leaves the page, and may take
 * until after a restart. Forms keep what the account may not save (nobody is signed in any more, or somebody who may not),
 * the import of a file what is not stored yet. Signing out takes all of it away; nobody else reads it.
 */
import { accountHere } from './account.ts';

/** What a form held, and what it had begun with. */
interface Draft<Values> {
  typed: Values;
  before: Values;
}

/** As it is written. */
interface Kept extends Draft<unknown> {
  account: string;
  /** Milliseconds since 1970. */
  at: number;
}

const PREFIX = 'niab-draft:';
/** Older ones are about weeks that are over. */
const KEPT_MS = 30 * 86_400_000;

/** A device that keeps nothing (private windows, a full disk) works all the same; the form itself is still there. */
export function keepDraft(name: string, draft: Draft<unknown>): void {
  const account = accountHere();
  if (account === null) return;
  try {
    const kept: Kept = { ...draft, account, at: Date.now() };
    localStorage.setItem(PREFIX + name, JSON.stringify(kept));
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

/** All of them, whoever typed them. */
export function forgetDrafts(): void {
  for (const name of names()) forgetDraft(name);
}

/** Those that nobody reads any more. */
export function forgetOldDrafts(): void {
  for (const name of names()) if (keptBy(name) === null) forgetDraft(name);
}

/** Whether anything is kept, whoever typed it. */
export function hasDrafts(): boolean {
  return names().length > 0;
}

/** Whether something of one's own is kept, whatever its shape: the form that it belongs to is to be shown. */
export function hasDraft(name: string): boolean {
  return draftsNamed(name).length > 0;
}

/** Names under which something of one's own is kept: the one that is given and those that go on after a colon, the latest first. */
export function draftsNamed(name: string): string[] {
  return names()
    .filter((each) => each === name || each.startsWith(`${name}:`))
    .flatMap((each) => {
      const at = ownBy(each)?.at;
      return at === undefined ? [] : [{ name: each, at }];
    })
    .sort((one, other) => other.at - one.at)
    .map((each) => each.name);
}

/** Null where there is none, where it is old or another's, or where it is not of the shape that the form has now. */
export function readDraft<Values>(name: string, shape: Values): Draft<Values> | null {
  const kept = ownBy(name);
  return kept !== null && isOfShape(kept, shape) ? { typed: kept.typed, before: kept.before } : null;
}

/** What is kept, whatever it is: its form says whether it can read it. Undefined where there is none, or where it is old or another's. */
export function readTyped(name: string): unknown {
  return ownBy(name)?.typed;
}

function ownBy(name: string): Kept | null {
  const kept = keptBy(name);
  return kept?.account === accountHere() ? kept : null;
}

function keptBy(name: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null');
    if (isKept(kept) && kept.at > Date.now() - KEPT_MS) return kept;
  } catch {
    // What cannot be read is none.
  }
  return null;
}

function names(): string[] {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i) ?? '');
    return keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}

function isKept(kept: unknown): kept is Kept {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'at' in kept &&
    typeof kept.at === 'number' &&
    'account' in kept &&
    typeof kept.account === 'string' &&
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
