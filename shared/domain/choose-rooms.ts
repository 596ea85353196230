import { weeklyCapacity, type CinemaSettings } from './cinema.ts';
import type { RoomFilms } from './room-films.ts';

/** What the choice needs to know of a film. */
export interface Option {
  filmId: string;
  /** Tickets that a week with so many seats sells; never fewer with more seats. */
  sales: (capacity: number) => number;
  /** Demand, seats not considered. */
  mean: number;
}

/** Tickets a week: what a film more, a room less for a film, and the largest mean in all rooms are worth. */
const TIE = 0.001;
/** Sums of the same numbers in another order are the same. */
const ROUNDING = 1e-9;

/**
 * The films that sell the most tickets in a week, one film in several rooms and empty rooms included. (The ticket price
 * is the same in all rooms, so tickets decide.) Of programmes worth the same it prefers more films, then fewer rooms for
 * each, then larger means in the first rooms.
 *
 * Exact: film after film, the best use of each set of rooms that is still free, by all sets that the film may take. That
 * is 3^rooms steps a film, 262,000 for eight rooms and 40 films.
 */
export function chooseRooms(films: readonly Option[], { rooms }: Pick<CinemaSettings, 'rooms'>): RoomFilms {
  const options = films.toSorted((a, b) => b.mean - a.mean || a.filmId.localeCompare(b.filmId));
  const sets = setsOf(rooms.map(weeklyCapacity));
  const most = Math.max(options[0]?.mean ?? 0, Number.MIN_VALUE);
  const taken = takenByEach(
    options.map(({ sales, mean }) =>
      sets.map(({ size, capacity, preference }, set) =>
        set === 0 ? 0 : sales(capacity) + TIE * (2 - size + (mean / most) * preference),
      ),
    ),
    sets.length,
  );
  let free = sets.length - 1;
  const filmOf = new Map<number, string>();
  for (const [i, { filmId }] of options.entries()) {
    const set = taken[i]?.[free] ?? 0;
    for (const index of rooms.keys()) if (set & bitOf(index, rooms.length)) filmOf.set(index, filmId);
    free ^= set;
  }
  return rooms.map(({ room }, index) => ({ room, filmId: filmOf.get(index) ?? null }));
}

/** Sets of rooms are numbers; the first room has the highest bit, so that of equal sets the greater is that of earlier rooms. */
function bitOf(index: number, rooms: number): number {
  return 1 << (rooms - 1 - index);
}

interface RoomSet {
  size: number;
  /** Tickets a week. */
  capacity: number;
  /** How much a film's mean counts there: a half in the first room, a quarter in the next. */
  preference: number;
}

function setsOf(capacities: readonly number[]): RoomSet[] {
  return Array.from({ length: 1 << capacities.length }, (_, set) => {
    const members = [...capacities.entries()].filter(([index]) => set & bitOf(index, capacities.length));
    return {
      size: members.length,
      capacity: members.reduce((sum, [, capacity]) => sum + capacity, 0),
      preference: members.reduce((sum, [index]) => sum + 0.5 ** (index + 1), 0),
    };
  });
}

/** Of every film the set that it takes when a set is free and the later films have what it leaves. */
function takenByEach(gains: readonly (readonly number[])[], sets: number): Uint16Array[] {
  let later = new Float64Array(sets);
  return gains
    .toReversed()
    .map((gain) => {
      const best = new Float64Array(sets);
      const taken = new Uint16Array(sets);
      for (let free = 0; free < sets; free += 1) {
        let most = -Infinity;
        // All subsets of the free rooms, the greatest first.
        for (let set = free; set >= 0; set = set === 0 ? -1 : (set - 1) & free) {
          const value = (gain[set] ?? 0) + (later[free ^ set] ?? 0);
          if (value > most + ROUNDING) [most, taken[free]] = [value, set];
        }
        best[free] = most;
      }
      later = best;
      return taken;
    })
    .reverse();
}
