import type { Cinema, CinemaSettings } from '../domain/cinema.ts';
import { comparedProgramme } from '../domain/kept-money.ts';
import { filmIn, filmsShown, type RoomFilm, type RoomFilms } from '../domain/room-films.ts';
import { InvalidInputError, NiabError } from '../errors.ts';
import { cinemaInWeek } from './cinemas.ts';
import type { Programme } from './contract/programme.ts';
import { InvalidFieldsError } from './problem-details.ts';
import { evaluated, recommendationAt } from './recommendation.ts';
import { candidatesFor, standingOf, type Standing } from './standing.ts';
import type { WeekToChange } from './week-rows.ts';

/**
 * What each room of the cinema shows: one that is not named is closed. Throws `invalid-input` for a room that the cinema
 * does not have.
 *
 * @param rooms each room at most once.
 */
export function inEveryRoom(rooms: RoomFilms, settings: CinemaSettings): RoomFilm[] {
  const errors = rooms.flatMap(({ room }, i) =>
    settings.rooms.some((own) => own.room === room)
      ? []
      : [{ field: `rooms.${i}.room`, detail: `the cinema has no room ${room} in that week` }],
  );
  if (errors.length > 0) throw new InvalidFieldsError(errors);
  return settings.rooms.map(({ room }) => ({ room, filmId: filmIn(rooms, room) }));
}

/**
 * The money of a programme that the manager has in mind. Throws `unknown-film` with the field `rooms.N.filmId` for a film
 * of which there is no forecast, because its money could not be told, and for one that was postponed: it keeps its
 * forecasts, but can no longer be shown. Films of the week before may be shown where the settings of the week want it, and those
 * that the decision shows already.
 */
export function programmeWith(rooms: RoomFilms, rows: WeekToChange): Programme {
  const settings = cinemaInWeek(rows.week, rows);
  return releasedProgramme(rooms, rows, settings, standingOf(rows, settings));
}

function releasedProgramme(
  rooms: RoomFilms,
  { releases, holdovers, decision }: WeekToChange,
  settings: Cinema,
  standing: Standing,
): Programme {
  const held = new Set(filmsShown(decision?.rooms ?? []));
  const kept = (holdovers?.films ?? []).filter(({ filmId }) => settings.secondWeek || held.has(filmId));
  const released = new Set([...releases, ...kept].map(({ filmId }) => filmId));
  const candidates = candidatesFor(rooms, standing);
  return evaluated(
    rooms,
    candidates.filter(({ filmId }) => released.has(filmId)),
    settings,
  );
}

/** The same beside what is recommended; before any recommendation, beside closed rooms. In the query the field is `room`. */
export function programmeEvaluation(rooms: RoomFilms, rows: WeekToChange) {
  const settings = cinemaInWeek(rows.week, rows);
  const standing = standingOf(rows, settings);
  const programme = inQuery(() => releasedProgramme(inEveryRoom(rooms, settings), rows, settings, standing));
  const recommended = recommendationAt(standing, standing.stage, settings);
  return {
    programme,
    difference: comparedProgramme(programme) - (recommended === null ? 0 : comparedProgramme(recommended)),
  };
}

function inQuery<T>(evaluate: () => T): T {
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof InvalidFieldsError) throw new InvalidInputError('room', error.message);
    if (!(error instanceof NiabError) || error.field === null) throw error;
    throw new NiabError(error.code, error.message, { field: 'room' });
  }
}
