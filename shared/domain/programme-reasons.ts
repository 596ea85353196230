import type { CinemaSettings } from './cinema.ts';
import {
  chooseDifferentFilms,
  chooseInOrder,
  evaluateProgramme,
  expectedDayExceedsLargestRoom,
  type Candidate,
} from './programme.ts';
import { roomsByFilm, roomsOf, type RoomFilms } from './room-films.ts';
import type { ExtraRooms, ProgrammeReasons } from './shapes/programme.ts';

export type { ExtraRooms, ProgrammeReasons };

/** Throws NiabError `unknown-film` for a film that is no candidate. */
export function programmeReasons(
  films: RoomFilms,
  candidates: readonly Candidate[],
  settings: CinemaSettings,
): ProgrammeReasons {
  const takings = (shown: RoomFilms): number =>
    evaluateProgramme(shown, candidates, settings).expectedTakings;
  const byId = new Map(candidates.map((candidate) => [candidate.filmId, candidate]));
  const extraRooms = [...roomsByFilm(films, settings.rooms)].flatMap(([filmId, its]): ExtraRooms[] => {
    const film = byId.get(filmId);
    if (its.length === 1 || film === undefined) return [];
    const rooms = its.map(({ room }) => room);
    return [{ filmId, rooms, exceedsLargestRoom: expectedDayExceedsLargestRoom(film, settings) }];
  });
  const different = extraRooms.length === 0 ? null : chooseDifferentFilms(candidates, settings);
  const inOrder = chooseInOrder(films, candidates, settings);
  return {
    extraRooms,
    overDifferentFilms:
      different === null ? null : { gain: takings(films) - takings(different), films: roomsOf(different) },
    overOrder: inOrder === null ? null : takings(films) - takings(inOrder),
  };
}
