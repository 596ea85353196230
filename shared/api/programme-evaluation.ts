import { settingsFor } from '../domain/cinema.ts';
import type { RoomFilms } from '../domain/programme.ts';
import { NiabError } from '../errors.ts';
import type { Programme, ProgrammeEvaluation } from './contract/programme.ts';
import { evaluated, recommendationAt } from './recommendation.ts';
import { standingOf } from './standing.ts';
import type { WeekToChange } from './week-rows.ts';

/**
 * The money of a programme that the manager has in mind. Throws `unknown-film` with the field `rooms.1` or `rooms.2` for a
 * film of which there is no forecast, because its money could not be told, and for one that was postponed: it keeps its
 * forecasts, but can no longer be shown.
 */
export function programmeWith(rooms: RoomFilms, rows: WeekToChange): Programme {
  const released = new Set(rows.releases.map((release) => release.filmId));
  const candidates = standingOf(rows).candidates.filter(({ filmId }) => released.has(filmId));
  return evaluated(rooms, candidates, settingsFor(rows.week, rows.settings));
}

/**
 * The same beside what is recommended; before any recommendation, beside closed rooms. In the query the fields are
 * called `room1` and `room2`.
 */
export function programmeEvaluation(rooms: RoomFilms, rows: WeekToChange): ProgrammeEvaluation {
  const programme = inQuery(() => programmeWith(rooms, rows));
  const standing = standingOf(rows);
  const recommended = recommendationAt(standing, standing.stage, settingsFor(rows.week, rows.settings));
  return {
    programme,
    difference: programme.expectedTakings - (recommended?.expectedTakings ?? 0),
  };
}

function inQuery<T>(evaluate: () => T): T {
  try {
    return evaluate();
  } catch (error) {
    if (!(error instanceof NiabError) || error.field === null) throw error;
    throw new NiabError(error.code, error.message, { field: error.field.replace('rooms.', 'room') });
  }
}
