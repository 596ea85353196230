/** Whether a visitor gives her likes to the site, and which ones she has given: kept in this browser and nowhere else. */
import { useSyncExternalStore } from 'react';
import { isCinemaWeek, type IsoDate } from '#shared/domain/cinema-week.ts';
import { watched } from '../watched.ts';

export interface Sharing {
  /** The cinema week in which something was sent last; null where something is left that is due at once. */
  week: IsoDate | null;
  /** Ids of the films that were sent, or may have been: none is sent twice. */
  sent: readonly string[];
}

const NAME = 'niab-likes-shared';
const { watch, changed } = watched();
let read: { text: string | null; sharing: Sharing | null } = { text: null, sharing: null };

/** Null: nothing is given. */
export function useSharing(): Sharing | null {
  return useSyncExternalStore(watch, sharingNow, sharingNow);
}

/** The same object as long as nothing changes. */
export function sharingNow(): Sharing | null {
  const text = stored();
  if (text !== read.text) read = { text, sharing: parsed(text) };
  return read.sharing;
}

/** @returns whether the browser has kept it: without that nobody knows next time what was sent. */
export function keepSharing({ week, sent }: Sharing): boolean {
  return change(() => localStorage.setItem(NAME, JSON.stringify({ week, sent })));
}

/** Nothing is given any more, and what was given is forgotten here. */
export function stopSharing(): void {
  change(() => localStorage.removeItem(NAME));
}

function change(write: () => void): boolean {
  try {
    write();
  } catch {
    return false;
  }
  changed();
  return true;
}

function stored(): string | null {
  try {
    return localStorage.getItem(NAME);
  } catch {
    return null;
  }
}

function parsed(text: string | null): Sharing | null {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    return isSharing(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isSharing(kept: unknown): kept is Sharing {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'week' in kept &&
    (kept.week === null || (typeof kept.week === 'string' && isCinemaWeek(kept.week))) &&
    'sent' in kept &&
    Array.isArray(kept.sent) &&
    kept.sent.every((id) => typeof id === 'string')
  );
}
