/**
 * What whoever is here may see, as signing in told it: it decides what is offered, the server alone what is allowed. Kept
 * for the next visit, so that what is offered stands there from the start.
 */
import { useSyncExternalStore } from 'react';

const LAST = 'niab-roles';
const listeners = new Set<() => void>();
let roles: readonly string[] = [];

export function useRole(role: string): boolean {
  const has = (): boolean => roles.includes(role);
  return useSyncExternalStore(listen, has, has);
}

/** Until the server has said it: those of who was here last. */
export function recallRoles(): void {
  try {
    roles = localStorage.getItem(LAST)?.split(' ') ?? [];
  } catch {
    // Then they are known once the server has said it.
  }
}

export function setRoles(those: readonly string[]): void {
  roles = those;
  try {
    if (those.length === 0) localStorage.removeItem(LAST);
    else localStorage.setItem(LAST, those.join(' '));
  } catch {
    // They are known as long as the page stands.
  }
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
