/**
 * The entries of the browser's history that are pages of this site: each has its place, so that one knows how far Back
 * goes, where a page was scrolled to, and can ask before what is typed is left.
 */
import type { AroundNavHandler } from 'wouter';
import { readPositions, type Positions, writePositions } from './positions.ts';

/** Something that would be lost with the page. */
export interface LeaveGuard {
  /** Whether there is something at this moment. */
  isNeeded: () => boolean;
  /** Asks whether to leave all the same; whoever is asked calls `leave` if so. */
  ask: (leave: () => void) => void;
}

interface Here {
  /** The place of the entry that is shown, from 0. */
  at: number;
  path: string;
}

let here: Here = { at: 0, path: '' };
let positions: Positions = new Map();
const guards = new Set<LeaveGuard>();
/** A step of ours through the history is no wish of the reader's. */
let awaited: 'back-to-here' | 'leaving' | null = null;

/** Begins to know the history. Before the first page is drawn: what it keeps back must not reach the router. */
export function watchHistory(): void {
  history.scrollRestoration = 'manual';
  positions = readPositions();
  here = { at: placeOf(history.state) ?? 0, path: location.pathname };
  if (placeOf(history.state) === null) history.replaceState({ at: here.at }, '');
  addEventListener('popstate', followHistory, { capture: true });
  addEventListener('pagehide', () => {
    positions.set(here.at, scrollY);
    writePositions(positions);
  });
}

/** Every step within the site goes through here: another page is left only when nobody who guards it minds. */
export const aroundNavigation: AroundNavHandler = (navigate, to, options) => {
  const go = (): void => {
    const replace = options?.replace === true;
    if (!replace) {
      positions.set(here.at, scrollY);
      here.at += 1;
      for (const place of positions.keys()) if (place >= here.at) positions.delete(place);
    }
    here.path = pathOf(to);
    navigate(to, { ...options, state: { ...(options?.state as object | undefined), at: here.at } });
  };
  if (pathOf(to) === location.pathname) go();
  else askToLeave(go);
};

/** Has a page left only after the question, until it is released. */
export function guardLeaving(guard: LeaveGuard): () => void {
  guards.add(guard);
  return () => {
    guards.delete(guard);
  };
}

/** How far down the page that is shown was, in pixels; 0 for a new one. */
export function positionHere(): number {
  return positions.get(here.at) ?? 0;
}

function askToLeave(go: () => void): void {
  const guard = guardNeeded();
  if (guard === undefined) go();
  else guard.ask(go);
}

function guardNeeded(): LeaveGuard | undefined {
  return [...guards].find(({ isNeeded }) => isNeeded());
}

/** Back and Forward. The address has changed already: a page that is guarded is gone back to, and then one asks. */
function followHistory(event: PopStateEvent): void {
  const place = placeOf(event.state);
  if (awaited === 'back-to-here') {
    awaited = null;
    event.stopImmediatePropagation();
    return;
  }
  if (place === null) {
    // A link within the page has made an entry of its own.
    here.at += 1;
    history.replaceState({ at: here.at }, '');
    return;
  }
  const steps = place - here.at;
  const guard = guardNeeded();
  if (awaited !== 'leaving' && steps !== 0 && guard !== undefined && location.pathname !== here.path) {
    event.stopImmediatePropagation();
    awaited = 'back-to-here';
    history.go(-steps);
    guard.ask(() => {
      awaited = 'leaving';
      history.go(steps);
    });
    return;
  }
  awaited = null;
  positions.set(here.at, scrollY);
  here = { at: place, path: location.pathname };
}

function pathOf(to: string | URL): string {
  return new URL(to, location.href).pathname;
}

function placeOf(state: unknown): number | null {
  if (typeof state !== 'object' || state === null || !('at' in state)) return null;
  return typeof state.at === 'number' ? state.at : null;
}
