/** Decisions that were not kept after their page had been left, by their week: the frame of every page tells of them. */
import { useSyncExternalStore } from 'react';

let left: readonly string[] = [];
const listeners = new Set<() => void>();

function change(next: readonly string[]): void {
  left = next;
  for (const listener of listeners) listener();
}

export function tellLeft(week: string): void {
  if (!left.includes(week)) change([...left, week]);
}

/** It was read, or the week was decided after all. */
export function forgetLeft(week: string): void {
  if (left.includes(week)) change(left.filter((each) => each !== week));
}

/** The weeks of which it is still to be told. */
export function useLeftSaves(): readonly string[] {
  return useSyncExternalStore(listen, leftNow, leftNow);
}

function listen(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => {
    listeners.delete(onChange);
  };
}

function leftNow(): readonly string[] {
  return left;
}
