import type { CinemaRoom } from './cinema.ts';
import { meanTickets, type LocalModel } from './local-demand/local-model.ts';
import type { Origin } from './local-demand/origin.ts';

/** A room that showed a film in a week. */
export interface RoomOfFilm extends Pick<CinemaRoom, 'room'> {
  /** Tickets that it could sell. */
  capacity: number;
  /** Tickets that it sold, as the manager entered them; null where she did not. */
  entered: number | null;
}

/** A film of a week that is over, as the cinema knows it. */
export interface FilmOfWeek {
  filmId: string;
  /** National first-week admissions; null where nobody has published them. */
  admissions: number | null;
  origin: Origin;
  /** The rooms that showed it, in their order; none for a film that was not shown. */
  rooms: readonly RoomOfFilm[];
}

/** What became of a film in the cinema. */
export interface FilmResult {
  /** Tickets of each of its rooms, in their order; null where neither tickets nor admissions tell them. */
  sold: (number | null)[];
  /** How many people wanted to see it here, seats not considered: what another programme could have sold. Null as above. */
  people: number | null;
}

/** How many people are to be expected here of a film that made its admissions: whole people, seats not considered. */
export function peopleExpected(
  { admissions, origin }: Pick<FilmOfWeek, 'admissions' | 'origin'>,
  local: LocalModel,
): number | null {
  return admissions === null ? null : Math.round(meanTickets(local, admissions, origin));
}

/**
 * What became of a film that so many people are expected to have wanted to see. In rooms without entered tickets they take
 * the seats of the first room first. Tickets tell more than what is expected: where they left seats free, no more
 * people had wanted to come; where all of its rooms sold out, as many as the tickets or more.
 * (docs/decisions/0051-a-fair-best-programme.md)
 */
export function filmResult({ rooms }: Pick<FilmOfWeek, 'rooms'>, expected: number | null): FilmResult {
  let before = 0;
  const sold = rooms.map(({ capacity, entered }) => {
    const estimate = expected === null ? null : Math.min(Math.max(expected - before, 0), capacity);
    before += capacity;
    return entered ?? estimate;
  });
  if (sold.length === 0) return { sold, people: expected };
  if (!sold.every((tickets) => tickets !== null)) return { sold, people: null };
  const tickets = sold.reduce((sum, each) => sum + each, 0);
  const isFull = rooms.every(({ capacity }, i) => (sold[i] ?? 0) >= capacity);
  return { sold, people: isFull ? Math.max(tickets, expected ?? 0) : tickets };
}
