import type { Release } from '../domain/shapes/release.ts';
import { filmsShown, type RoomFilms } from '../domain/room-films.ts';
import { NiabError } from '../errors.ts';
import { InvalidFieldsError, type FieldError } from './problem-details.ts';
import type { WeekRows } from './week-rows.ts';

type Film = Pick<Release, 'filmId'>;

/**
 * The films that could not be had, as a decision names them. Throws `invalid-input` for one that is named twice or shown
 * all the same, `unknown-film` for one that the week does not have; each names the field, e.g. `notObtained.1`. One that
 * was named before stays known, also when its release was put off since.
 */
export function checkNotObtained(
  named: readonly string[],
  rooms: RoomFilms | null,
  {
    releases,
    forecasts,
    decision,
    holdovers,
  }: Pick<WeekRows, 'decision' | 'holdovers'> & {
    releases: readonly Film[];
    forecasts: readonly Film[];
  },
): void {
  const shown = new Set(filmsShown(rooms ?? []));
  const errors = named.flatMap((filmId, i): FieldError[] => {
    const field = `notObtained.${i}`;
    if (named.indexOf(filmId) < i) return [{ field, detail: 'is named twice' }];
    return shown.has(filmId) ? [{ field, detail: 'is shown in a room, so it was obtained' }] : [];
  });
  if (errors.length > 0) throw new InvalidFieldsError(errors);
  const known = new Set([
    ...[...releases, ...forecasts, ...(holdovers?.films ?? [])].map(({ filmId }) => filmId),
    ...(decision?.notObtained ?? []),
  ]);
  const unknown = named.findIndex((filmId) => !known.has(filmId));
  if (unknown !== -1) {
    throw new NiabError('unknown-film', `"${named[unknown] ?? ''}" is no film of the week`, {
      field: `notObtained.${unknown}`,
    });
  }
}
