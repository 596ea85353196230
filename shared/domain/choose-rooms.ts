import type { CinemaSettings } from './cinema.ts';
import type { RoomFilms } from './room-films.ts';
import { byMean, filmsInSets, ROUNDING, worthOfSets, type Option } from './room-sets.ts';

/**
 * The films that sell the most tickets in a week, one film in several rooms and empty rooms included. (The ticket price
 * is the same in all rooms, so tickets decide.)
 *
 * Exact: film after film, the best use of each set of rooms that is still free, by all sets that the film may take. That
 * is 3^rooms steps a film, 262,000 for eight rooms and 40 films.
 */
export function chooseRooms(films: readonly Option[], { rooms }: Pick<CinemaSettings, 'rooms'>): RoomFilms {
  const options = films.toSorted(byMean);
  const sets = Array.from({ length: 1 << rooms.length }, (_, set) => set);
  const best = takenByEach(worthOfSets(options, rooms, sets), sets.length);
  let free = sets.length - 1;
  const taken = best.map((ofFree) => {
    const set = ofFree[free] ?? 0;
    free ^= set;
    return set;
  });
  return filmsInSets(options, taken, rooms);
}

/** Of every film the set that it takes when a set is free and the later films have what it leaves. */
function takenByEach(worth: readonly (readonly number[])[], sets: number): Uint16Array[] {
  let later = new Float64Array(sets);
  return worth
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
}
