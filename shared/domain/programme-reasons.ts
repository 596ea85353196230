import type { Cinema } from './cinema.ts';
import { inversionsOf, swappedBack } from './inversions.ts';
import { comparedMoney } from './kept-money.ts';
import {
  chooseDifferentFilms,
  expectedDemand,
  expectedDayExceedsLargestRoom,
  expectProgramme,
  type Candidate,
} from './programme.ts';
import { roomsByFilm, roomsOf, type RoomFilms } from './room-films.ts';
import type { ExtraRooms, ProgrammeReasons } from './shapes/programme.ts';

/**
 * Gains are of what the optimiser compares: of what stays where the cinema asks what it keeps, else of the takings. Throws
 * NiabError `unknown-film` for a film that is no candidate.
 */
export function programmeReasons(
  films: RoomFilms,
  candidates: readonly Candidate[],
  settings: Cinema,
): ProgrammeReasons {
  const money = (shown: RoomFilms): number => comparedMoney(expectProgramme(shown, candidates, settings));
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
      different === null ? null : { gain: money(films) - money(different), films: roomsOf(different) },
    inversions: inversionsOf(films, means, settings).map((inversion) => ({
      ...inversion,
      gain: money(films) - money(swappedBack(films, inversion)),
    })),
  };
}
