import { weeklyCapacity, type CinemaRoom, type CinemaSettings } from './cinema.ts';
import type { RoomFilms } from './room-films.ts';
import { bitOf, byMean, filmsInSets, ROUNDING, worthOfSets, type Option } from './room-sets.ts';

/**
 * The films that sell the most tickets in a week when no film has a larger room than one of a larger mean. Exact: film
 * after film in the order of their means, each takes the next rooms in the order of their capacities, or none.
 */
export function chooseRoomsInOrder(
  films: readonly Option[],
  { rooms }: Pick<CinemaSettings, 'rooms'>,
): RoomFilms {
  const options = films.toSorted(byMean);
  const order = byCapacity(rooms);
  const blocks = blocksOf(order, rooms.length);
  // Of eight rooms these are 37 of 256 sets.
  const worth = blocks.map((ofPlace) => worthOfSets(options, rooms, ofPlace));
  const best = countTaken(
    options.map((_, film) => worth.map((ofPlace) => ofPlace[film] ?? [])),
    blocks.length,
  );
  let from = 0;
  const taken = best.map((ofFrom) => {
    const count = ofFrom[from] ?? 0;
    const set = blocks[from]?.[count] ?? 0;
    from += count;
    return set;
  });
  return filmsInSets(options, taken, rooms);
}

/** Places of the rooms, the largest first. */
function byCapacity(rooms: readonly CinemaRoom[]): number[] {
  const capacities = rooms.map(weeklyCapacity);
  return [...rooms.keys()].sort((a, b) => (capacities[b] ?? 0) - (capacities[a] ?? 0) || a - b);
}

/** The set of the next `count` rooms from a place in the order on, by place and count. */
function blocksOf(order: readonly number[], rooms: number): number[][] {
  return Array.from({ length: rooms + 1 }, (_, from) => {
    const blocks = [0];
    for (const index of order.slice(from)) blocks.push((blocks.at(-1) ?? 0) | bitOf(index, rooms));
    return blocks;
  });
}

/**
 * Of every film how many rooms it takes when those from a place on are free and the later films have what it leaves.
 *
 * @param worth of every film by place and count.
 */
function countTaken(worth: readonly (readonly (readonly number[])[])[], places: number): Uint8Array[] {
  let later = new Float64Array(places);
  return worth
    .toReversed()
    .map((ofFilm) => {
      const best = new Float64Array(places);
      const taken = new Uint8Array(places);
      for (const [from, ofCount] of ofFilm.entries()) {
        let most = -Infinity;
        for (let count = ofCount.length - 1; count >= 0; count -= 1) {
          const value = (ofCount[count] ?? 0) + (later[from + count] ?? 0);
          if (value > most + ROUNDING) [most, taken[from]] = [value, count];
        }
        best[from] = most;
      }
      later = best;
      return taken;
    })
    .reverse();
}
