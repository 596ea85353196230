import type { Change, Wish } from './written.ts';

/** What became of a change that a request wanted. */
export interface Attempt {
  number: number;
  wish: Wish;
  /** `unknown`: the connection was cut, so that it may have been made or not. */
  outcome: 'accepted' | 'refused' | 'unknown';
}

/**
 * What is wrong with the stored changes after some attempts, made one after the other or at once: nothing that was there
 * is lost or other than it was, what is new follows it without a gap, was wanted by somebody who was not refused, and
 * everything that was accepted is there.
 */
export function faultsOfWritten(
  before: readonly Change[],
  after: readonly Change[],
  attempts: readonly Attempt[],
): string[] {
  const had = Map.groupBy(before, subjectOf);
  const has = Map.groupBy(after, subjectOf);
  const tried = Map.groupBy(attempts, ({ wish }) => subjectOf(wish));
  const subjects = new Set([...had.keys(), ...has.keys(), ...tried.keys()]);
  return [...subjects].flatMap((subject) => {
    const [earlier, now, own] = [had.get(subject) ?? [], has.get(subject) ?? [], tried.get(subject) ?? []];
    const last = Math.max(0, ...earlier.map(({ sequence }) => sequence));
    const fresh = now.filter(({ sequence }) => sequence > last);
    return [
      ...faultsOfKept(earlier, now),
      ...faultsOfFresh(last, fresh, own),
      ...faultsOfAccepted(earlier, fresh, own),
    ].map((fault) => `${subject}: ${fault}`);
  });
}

function faultsOfKept(earlier: readonly Change[], now: readonly Change[]): string[] {
  return earlier.flatMap((change) => {
    const kept = now.find(({ sequence }) => sequence === change.sequence);
    if (kept === undefined) return keepsHistory(change) ? [`version ${change.sequence} is lost`] : [];
    return kept.says === change.says ? [] : [`version ${change.sequence} says something else now`];
  });
}

function faultsOfFresh(last: number, fresh: readonly Change[], attempts: readonly Attempt[]): string[] {
  const possible = attempts.filter(({ outcome }) => outcome !== 'refused');
  const grown = Math.max(last, ...fresh.map(({ sequence }) => sequence)) - last;
  const faults = fresh
    .filter(({ says }) => !possible.some(({ wish }) => wish.says === says))
    .map(({ sequence, says }) => `nobody whose request was not refused wanted version ${sequence}: ${says}`);
  if (grown > possible.length) {
    faults.push(`${grown} versions came of ${possible.length} requests that were not refused`);
  }
  if (fresh[0] !== undefined && keepsHistory(fresh[0]) && fresh.length !== grown) {
    faults.push(`${grown - fresh.length} versions have no row`);
  }
  return faults;
}

/** A request that wanted what was stored already was accepted and has changed nothing. */
function faultsOfAccepted(
  earlier: readonly Change[],
  fresh: readonly Change[],
  attempts: readonly Attempt[],
): string[] {
  const others = attempts.filter(({ outcome }) => outcome !== 'refused').length - 1;
  return attempts.flatMap(({ number, wish, outcome }) => {
    if (outcome !== 'accepted') return [];
    if ([...standing(wish, earlier), ...fresh].some(({ says }) => says === wish.says)) return [];
    if (isNothingToWithdraw(wish, earlier)) return [];
    // Settings replace those that take effect with them.
    if (!keepsHistory(wish) && others > 0) return [];
    if (wish.kind === 'actuals-put' && isStoredInParts(wish, earlier, fresh)) return [];
    return [`request ${number} was accepted, and this is not stored: ${wish.says}`];
  });
}

/** Settings that take effect from a week are withdrawn once; where there are none nothing is changed. */
function isNothingToWithdraw({ says }: Wish, earlier: readonly Change[]): boolean {
  const [, week] = /^\{"withdrawn":"(.*)"\}$/.exec(says) ?? [];
  return week !== undefined && !earlier.some((each) => each.says.includes(`"effectiveFrom":"${week}"`));
}

/** What can be repeated: the latest of what has a history, all settings. */
function standing(wish: Wish, earlier: readonly Change[]): readonly Change[] {
  return keepsHistory(wish) ? earlier.toSorted((a, b) => a.sequence - b.sequence).slice(-1) : earlier;
}

/** Each room's tickets may have been stored by another request: that of the rooms' latest, or one of the new ones. */
function isStoredInParts(wish: Wish, earlier: readonly Change[], fresh: readonly Change[]): boolean {
  const latest = new Map<string, string>();
  for (const change of earlier.toSorted((a, b) => a.sequence - b.sequence)) {
    for (const part of partsOf(change)) latest.set(/"room":\d/.exec(part)?.[0] ?? '', part);
  }
  const stored = new Set([...latest.values(), ...fresh.flatMap(partsOf)]);
  return partsOf(wish).every((part) => stored.has(part));
}

function partsOf({ says }: Pick<Wish, 'says'>): string[] {
  return [...says.matchAll(/\{"filmId".*?\}/g)].map(([part]) => part);
}

function keepsHistory({ kind }: Pick<Wish, 'kind'>): boolean {
  return kind !== 'settings-put';
}

function subjectOf({ kind, about }: Pick<Wish, 'kind' | 'about'>): string {
  return `${kind} ${about}`.trim();
}
