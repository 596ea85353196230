import type { CinemaSettings } from './cinema.ts';
import {
  chooseDifferentFilms,
  chooseInOrder,
  evaluateProgramme,
  expectedDayExceedsLargestRoom,
  type Candidate,
} from './programme.ts';
import { roomsByFilm, type RoomFilms } from './room-films.ts';

/** A film that has more than one room. */
export interface ExtraRooms {
  filmId: string;
  /** All its rooms, by number. */
  rooms: number[];
  /** Its expected day is more than the largest room seats in a day. */
  exceedsLargestRoom: boolean;
}

/** Why a programme is not simply the best different films in the order of their forecasts. */
export interface ProgrammeReasons {
  /** None when every film has one room. */
  extraRooms: ExtraRooms[];
  /** What it brings more than the best different films, EUR a week, and which those are; null without extra rooms. */
  overDifferentFilms: { gain: number; films: RoomFilms } | null;
  /** What it brings more than the best programme in order, EUR a week; null when it is in order. */
  overOrder: number | null;
}

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
      different === null ? null : { gain: takings(films) - takings(different), films: different },
    overOrder: inOrder === null ? null : takings(films) - takings(inOrder),
  };
}
