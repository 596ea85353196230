import { weeklyCapacity, type CinemaRoom } from './cinema.ts';
import type { RoomFilms } from './room-films.ts';

/** What the choice needs to know of a film. */
export interface Option {
  filmId: string;
  /** Tickets that a week with so many seats sells, or what they are worth (`ticketWorth`); never fewer with more seats. */
  sales: (capacity: number) => number;
  /** Demand, seats not considered and whatever a ticket is worth: what films are ordered by. */
  mean: number;
  /** Tickets a week that each room beyond its first has to bring more than it would; 0 unless given. */
  extraRoom?: number;
}

/** Rooms that one film takes together. Sets are numbers, a bit for each room. */
interface RoomSet {
  size: number;
  /** Tickets a week. */
  capacity: number;
  /** How much a film's mean counts there: a half in the first room, a quarter in the next. */
  preference: number;
}

/** Tickets a week: what a film more, a room less for a film, and the largest mean in all rooms are worth. */
const TIE = 0.001;
/** Sums of the same numbers in another order are the same. */
export const ROUNDING = 1e-9;

/** The larger mean first; of equal ones that whose id comes first. */
export function byMean(one: Option, other: Option): number {
  return other.mean - one.mean || one.filmId.localeCompare(other.filmId);
}

/** The first of so many rooms has the highest bit, so that of equal sets the greater is that of earlier rooms. */
export function bitOf(index: number, rooms: number): number {
  return 1 << (rooms - 1 - index);
}

/** All sets of so many rooms, each at its own place. */
export function everySet(rooms: number): number[] {
  return Array.from({ length: 1 << rooms }, (_, set) => set);
}

/**
 * Of every film what each of some sets of rooms is worth to it: tickets a week less what its extra rooms cost. Of the same
 * tickets more films are worth more, then fewer rooms for each, then larger means in the first rooms.
 */
export function worthOfSets(
  options: readonly Option[],
  rooms: readonly CinemaRoom[],
  sets: readonly number[],
): number[][] {
  const known = sets.map((set) => roomSet(set, rooms));
  const most = Math.max(...options.map(({ mean }) => mean), Number.MIN_VALUE);
  return options.map(({ sales, mean, extraRoom = 0 }) =>
    known.map(({ size, capacity, preference }) =>
      size === 0
        ? 0
        : sales(capacity) -
          (size > 1 ? extraRoom * (size - 1) : 0) +
          TIE * (2 - size + (mean / most) * preference),
    ),
  );
}

function roomSet(set: number, rooms: readonly CinemaRoom[]): RoomSet {
  const members = [...rooms.entries()].filter(([index]) => set & bitOf(index, rooms.length));
  return {
    size: members.length,
    capacity: members.reduce((sum, [, room]) => sum + weeklyCapacity(room), 0),
    preference: members.reduce((sum, [index]) => sum + 0.5 ** (index + 1), 0),
  };
}

/** What the rooms show when the film at a place takes the set at that place. */
export function filmsInSets(
  options: readonly Option[],
  taken: readonly number[],
  rooms: readonly CinemaRoom[],
): RoomFilms {
  return rooms.map(({ room }, index) => {
    const place = taken.findIndex((set) => set & bitOf(index, rooms.length));
    return { room, filmId: options[place]?.filmId ?? null };
  });
}
