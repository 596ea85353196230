import { chooseRooms } from './choose-rooms.ts';
import { weeklyCapacity, type CinemaSettings } from './cinema.ts';
import { inversionsOf, swappedBack } from './inversions.ts';
import { roomsByFilm, type RoomFilms } from './room-films.ts';
import type { Option } from './room-sets.ts';
import { chooseRoomsInOrder } from './rooms-in-order.ts';

/**
 * What a smaller room for a larger film has to bring, of the takings with the two films the other way round.
 * (docs/decisions/0016-rooms-follow-the-forecasts.md)
 */
const OUT_OF_ORDER_GAIN = 0.02;

/** What the choice of rooms depends on. */
export type RoomRules = Pick<CinemaSettings, 'rooms' | 'extraRoomGain'>;

/**
 * The films that NIAB proposes for the rooms: those that sell the most tickets in a week, each counted as what it is
 * worth, where of any two rooms the larger has the larger film unless these two the other way round bring 2 % more, and
 * the whole 2 % more than the best programme in order (films of one mean have none among them); and a film has one room
 * unless each further one brings `extraRoomGain` of what the best different films take, or its expected day exceeds the
 * seats that the largest room has in a day.
 */
export function proposeRooms(films: readonly Option[], settings: RoomRules): RoomFilms {
  const least = settings.extraRoomGain * tickets(differentFilms(films, settings), films, settings);
  const options = films.map((film) => ({
    ...film,
    extraRoom: exceedsLargestRoom(film, settings) ? 0 : least,
  }));
  const inOrder = chooseRoomsInOrder(options, settings);
  const free = withoutCheapInversions(chooseRooms(options, settings), films, settings);
  const gain = tickets(free, options, settings) - tickets(inOrder, options, settings);
  return gain > OUT_OF_ORDER_GAIN * tickets(inOrder, films, settings) ? free : inOrder;
}

/**
 * A programme with the films of two rooms swapped back, the cheapest swap first, until no swap costs 2 % or less of what
 * it leaves. It ends: each swap brings the larger mean into the larger room.
 */
function withoutCheapInversions(shown: RoomFilms, films: readonly Option[], settings: RoomRules): RoomFilms {
  const sold = tickets(shown, films, settings);
  const [cheapest] = inversionsOf(shown, films, settings)
    .map((inversion) => {
      const swapped = swappedBack(shown, inversion);
      return { swapped, left: tickets(swapped, films, settings) };
    })
    .filter(({ left }) => sold - left <= OUT_OF_ORDER_GAIN * left)
    .sort((one, other) => other.left - one.left);
  return cheapest === undefined ? shown : withoutCheapInversions(cheapest.swapped, films, settings);
}

/** The best of the programmes that show no film twice, in the order of the forecasts. */
export function differentFilms(films: readonly Option[], settings: RoomRules): RoomFilms {
  return chooseRoomsInOrder(
    films.map((film) => ({ ...film, extraRoom: Infinity })),
    settings,
  );
}

/** Whether a film's expected day is more than the largest room seats in a day. */
export function exceedsLargestRoom(
  { mean }: Pick<Option, 'mean'>,
  { rooms }: Pick<CinemaSettings, 'rooms'>,
): boolean {
  return mean > Math.max(...rooms.map(weeklyCapacity));
}

/** Tickets that a programme sells in a week, less what its extra rooms cost. */
function tickets(shown: RoomFilms, films: readonly Option[], { rooms }: RoomRules): number {
  const byId = new Map(films.map((film) => [film.filmId, film]));
  return [...roomsByFilm(shown, rooms)].reduce((sum, [filmId, its]) => {
    const film = byId.get(filmId);
    if (film === undefined) return sum;
    const capacity = its.reduce((seats, room) => seats + weeklyCapacity(room), 0);
    return sum + film.sales(capacity) - (its.length > 1 ? (film.extraRoom ?? 0) * (its.length - 1) : 0);
  }, 0);
}
