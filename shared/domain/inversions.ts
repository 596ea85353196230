import { weeklyCapacity, type CinemaSettings } from './cinema.ts';
import { filmIn, roomsOf, type RoomFilm, type RoomFilms } from './room-films.ts';
import type { Option } from './room-sets.ts';
import type { Inversion } from './shapes/programme.ts';

type TwoRooms = Omit<Inversion, 'gain'>;

/** Every pair of rooms of which the one that can sell less shows the film of the larger mean. */
export function inversionsOf(
  shown: RoomFilms,
  films: readonly Pick<Option, 'filmId' | 'mean'>[],
  { rooms }: Pick<CinemaSettings, 'rooms'>,
): TwoRooms[] {
  const means = new Map(films.map(({ filmId, mean }) => [filmId, mean]));
  const filled = rooms.flatMap((each) => {
    const film = { room: each.room, filmId: filmIn(shown, each.room) ?? '' };
    const mean = means.get(film.filmId);
    return mean === undefined ? [] : [{ film, mean, capacity: weeklyCapacity(each) }];
  });
  return filled.flatMap((one) =>
    filled
      .filter((other) => one.mean > other.mean && one.capacity < other.capacity)
      .map((other) => ({ larger: one.film, smaller: other.film })),
  );
}

/** The same programme with the films of the two rooms the other way round: each film keeps its number of rooms. */
export function swappedBack(shown: RoomFilms, { larger, smaller }: TwoRooms): RoomFilm[] {
  const swapped = new Map([
    [larger.room, smaller.filmId],
    [smaller.room, larger.filmId],
  ]);
  return roomsOf(shown).map(({ room, filmId }) => ({ room, filmId: swapped.get(room) ?? filmId }));
}
