import { shareOut } from './choose-rooms.ts';
import { weeklyCapacity, type CinemaRoom, type CinemaSettings } from './cinema.ts';
import type { RoomFilms } from './room-films.ts';
import { bitOf, byMean, everySet, filmsInSets, ROUNDING, worthOfSets, type Option } from './room-sets.ts';

/** Films of one mean, of which none comes before another. */
interface Peers {
  /** What the rooms from a place on are worth to them, by place and count. */
  worth: readonly (readonly number[])[];
  /** The set that each of them takes of a set of rooms. */
  setsOf: (rooms: number) => number[];
}

/**
 * The films that sell the most tickets in a week when no film has a larger room than one of a larger mean. Exact: in the
 * order of their means the films take the next rooms in the order of their capacities, or none; films of one mean take
 * them together and share them out as they sell the most.
 */
export function chooseRoomsInOrder(
  films: readonly Option[],
  { rooms }: Pick<CinemaSettings, 'rooms'>,
): RoomFilms {
  const options = films.toSorted(byMean);
  const order = byCapacity(rooms);
  const blocks = blocksOf(order, rooms.length);
  const inOrder = peersOf(options, rooms, blocks);
  const best = countTaken(
    inOrder.map(({ worth }) => worth),
    blocks.length,
  );
  let from = 0;
  const taken = inOrder.flatMap(({ setsOf }, place) => {
    const count = best[place]?.[from] ?? 0;
    const set = blocks[from]?.[count] ?? 0;
    from += count;
    return setsOf(set);
  });
  return filmsInSets(options, taken, rooms);
}

/** @param options in the order of their means. */
function peersOf(
  options: readonly Option[],
  rooms: readonly CinemaRoom[],
  blocks: readonly (readonly number[])[],
): Peers[] {
  // Of eight rooms these are 37 of 256 sets: enough for a film that is alone with its mean.
  const inBlocks = blocks.map((ofPlace) => worthOfSets(options, rooms, ofPlace));
  const groups = [...Map.groupBy(options.keys(), (film) => options[film]?.mean).values()];
  const isTied = groups.some(({ length }) => length > 1);
  const inSets = isTied ? worthOfSets(options, rooms, everySet(rooms.length)) : [];
  return groups.map((group) => {
    const [first = 0, ...others] = group;
    if (others.length === 0) {
      return { worth: inBlocks.map((ofPlace) => ofPlace[first] ?? []), setsOf: (set) => [set] };
    }
    const { worth, setsOf } = shareOut(group.map((film) => inSets[film] ?? []));
    return { worth: blocks.map((ofPlace) => ofPlace.map((set) => worth[set] ?? 0)), setsOf };
  });
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
 * Of every group of films how many rooms it takes when those from a place on are free and the later ones have what it
 * leaves.
 *
 * @param worth of every group by place and count.
 */
function countTaken(worth: readonly (readonly (readonly number[])[])[], places: number): Uint8Array[] {
  let later = new Float64Array(places);
  return worth
    .toReversed()
    .map((ofGroup) => {
      const best = new Float64Array(places);
      const taken = new Uint8Array(places);
      for (const [from, ofCount] of ofGroup.entries()) {
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
