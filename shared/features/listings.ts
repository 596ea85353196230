import { dayNumber } from '../domain/cinema-week.ts';
import { median } from '../domain/median.ts';
import type { ReleaseFacts } from '../domain/shapes/release.ts';

/** The sites number their film pages as they open them. */
export type ListingSite = 'allocine' | 'jpbox';

/** A film's number on a site, with the day number of its cinema week. */
export type Listed = readonly [day: number, id: number];

/** Of each site the last films that were released, oldest first. */
export type Listings = Readonly<Record<ListingSite, readonly Listed[]>>;

/** Eight to eighteen months of releases. */
const KEPT = 300;
/** Of pages opened later than those of nearly all other films, some are younger than their film's release. */
const LATEST = -0.9;
/** Before it the sites numbered the films of their archives, not those that were announced. */
const FIRST_DAY = dayNumber('2008-01-02');

export function noListings(): Listings {
  return { allocine: [], jpbox: [] };
}

function idOn(site: ListingSite, { allocineId, jpboxId }: ReleaseFacts): number | null {
  return site === 'allocine' ? allocineId : jpboxId;
}

/** The listings with the films of one more week. */
export function withListed(listings: Listings, films: readonly ReleaseFacts[], day: number): Listings {
  if (day < FIRST_DAY) return listings;
  const more = (site: ListingSite): readonly Listed[] => {
    const ids = films.map((film) => idOn(site, film)).filter((id) => id !== null);
    return [...listings[site], ...ids.map((id): Listed => [day, id])].slice(-KEPT);
  };
  return { allocine: more('allocine'), jpbox: more('jpbox') };
}

/**
 * How early a site opened a film's page, beside the films released last: the share of them whose pages were opened
 * later less the share opened earlier, −1 to 1. Big films are announced years ahead, small ones weeks. The others'
 * numbers are carried on to the film's week at the pace at which they grew, so that late results change nothing.
 * @param day day number of the film's week.
 * @returns null when the film has no number, when too few others are known, and when the page was opened later than
 *   nearly all others: it may be younger than the run.
 */
export function announcedEarly(listed: readonly Listed[], id: number | null, day: number): number | null {
  if (id === null || listed.length < KEPT) return null;
  const pace = idsPerDay(listed);
  let sides = 0;
  for (const [then, other] of listed) sides += Math.sign(other + pace * (day - then) - id);
  const early = sides / listed.length;
  return early < LATEST ? null : early;
}

const paces = new WeakMap<readonly Listed[], number>();

/** Remembered, because all films of a week are set beside the same others. */
function idsPerDay(listed: readonly Listed[]): number {
  const pace = paces.get(listed) ?? growthPerDay(listed);
  paces.set(listed, pace);
  return pace;
}

function growthPerDay(listed: readonly Listed[]): number {
  const half = listed.length / 2;
  const [older, newer] = [listed.slice(0, half), listed.slice(half)];
  const growth = (of: (one: Listed) => number): number => median(newer.map(of)) - median(older.map(of));
  const days = growth(([day]) => day);
  const ids = growth(([, id]) => id);
  return Math.max(0, ids / Math.max(1, days));
}
