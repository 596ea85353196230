import type { Cinema } from './cinema.ts';
import { inversionsOf, swappedBack } from './inversions.ts';
import {
  chooseDifferentFilms,
  expectedDemand,
  expectedDayExceedsLargestRoom,
  expectProgramme,
  type Candidate,
} from './programme.ts';
import { roomsByFilm, roomsOf, type RoomFilms } from './room-films.ts';
import type { ExtraRooms, ProgrammeReasons } from './shapes/programme.ts';

/** Throws NiabError `unknown-film` for a film that is no candidate. */
export function programmeReasons(
  films: RoomFilms,
  candidates: readonly Candidate[],
  settings: Cinema,
): ProgrammeReasons {
  const takings = (shown: RoomFilms): number => expectProgramme(shown, candidates, settings).expectedTakings;
  const byId = new Map(candidates.map((candidate) => [candidate.filmId, candidate]));
  const extraRooms = [...roomsByFilm(films, settings.rooms)].flatMap(([filmId, its]): ExtraRooms[] => {
    const film = byId.get(filmId);
    if (its.length === 1 || film === undefined) return [];
    const rooms = its.map(({ room }) => room);
    return [{ filmId, rooms, exceedsLargestRoom: expectedDayExceedsLargestRoom(film, settings) }];
  });
  const different = extraRooms.length === 0 ? null : chooseDifferentFilms(candidates, settings);
  const means = candidates.map((candidate) => ({
    filmId: candidate.filmId,
    mean: expectedDemand(candidate, settings),
  }));
  return {
    extraRooms,
    overDifferentFilms:
      different === null ? null : { gain: takings(films) - takings(different), films: roomsOf(different) },
    inversions: inversionsOf(films, means, settings).map((inversion) => ({
      ...inversion,
      gain: takings(films) - takings(swappedBack(films, inversion)),
    })),
  };
}
