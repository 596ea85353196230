import type { CinemaSettings } from './cinema.ts';
import type { RoomFilms } from './room-films.ts';
import { byMean, everySet, filmsInSets, ROUNDING, worthOfSets, type Option } from './room-sets.ts';

/**
 * The films that sell the most tickets in a week, one film in several rooms and empty rooms included. (The ticket price
 * is the same in all rooms, so tickets decide, each counted as what it is worth.)
 *
 * Exact: film after film, the best use of each set of rooms that is still free, by all sets that the film may take. That
 * is 3^rooms steps a film, 262,000 for eight rooms and 40 films.
 */
export function chooseRooms(films: readonly Option[], { rooms }: Pick<CinemaSettings, 'rooms'>): RoomFilms {
  const options = films.toSorted(byMean);
  const sets = everySet(rooms.length);
  const { setsOf } = shareOut(worthOfSets(options, rooms, sets));
  return filmsInSets(options, setsOf(sets.length - 1), rooms);
}

/** The best use that films make of rooms, by the set of rooms that is free. */
export interface SharedOut {
  /** Of every set what it is worth to the films together. */
  worth: Float64Array;
  /** The set that each film takes of a set. */
  setsOf: (free: number) => number[];
}

/** @param worth of every film by set of rooms, all sets. */
export function shareOut(worth: readonly (readonly number[])[]): SharedOut {
  const sets = worth[0]?.length ?? 0;
  let later = new Float64Array(sets);
  const takenByEach = worth
    .toReversed()
    .map((ofFilm) => {
      const best = new Float64Array(sets);
      const taken = new Uint16Array(sets);
      for (let free = 0; free < sets; free += 1) {
        let most = -Infinity;
        // All subsets of the free rooms, the greatest first.
        for (let set = free; set >= 0; set = set === 0 ? -1 : (set - 1) & free) {
          const value = (ofFilm[set] ?? 0) + (later[free ^ set] ?? 0);
          if (value > most + ROUNDING) [most, taken[free]] = [value, set];
        }
        best[free] = most;
      }
      later = best;
      return taken;
    })
    .reverse();
  return {
    worth: later,
    setsOf: (free) =>
      takenByEach.map((ofFree) => {
        const set = ofFree[free] ?? 0;
        free ^= set;
        return set;
      }),
  };
}
