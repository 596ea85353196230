/**
 * What was told of films before the last saves of this window: what « Annuler » leads back to, wherever the film stands by
 * then. What was told may bring it into the programme, or out of it.
 */
import { useSyncExternalStore } from 'react';
import type { ToldFacts } from '#shared/domain/shapes/told-facts.ts';

/** What was told before a save, and the version of that save. */
interface LastTold {
  before: ToldFacts;
  version: number;
}

const last = new Map<string, LastTold>();
const listeners = new Set<() => void>();

export function keepLastTold(week: string, filmId: string, told: LastTold): void {
  last.set(`${week}:${filmId}`, told);
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What was told before that version of a film's told facts; null where it is not of this window. */
export function useLastTold(week: string, filmId: string, version: number): ToldFacts | null {
  const read = (): LastTold | undefined => last.get(`${week}:${filmId}`);
  const told = useSyncExternalStore(listen, read, read);
  return told?.version === version ? told.before : null;
}
