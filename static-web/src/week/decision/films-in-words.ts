import type { Week } from '#shared/api/contract/week.ts';
import { filmsShown, roomsByFilm, type RoomFilms } from '#shared/domain/room-films.ts';
import { programmeOf } from '../../programme/programme-view.ts';
import { fr } from '../../texts/fr.ts';
import { inRooms } from '../../texts/rooms.ts';
import { titleIn } from './films-by-room.tsx';

/** In more rooms the films that stay are not named one by one. */
const MOST_NAMED = 4;

/** « A + B », « A dans les deux salles », « A en salles 1 et 3 + B + salle fermée », « C + le reste du programme ». */
export function filmsInWords(week: Week, films: RoomFilms): string {
  const { rooms } = week.settings;
  if (rooms.length > MOST_NAMED) {
    const staying = filmsShown(programmeOf(week)?.rooms ?? []);
    const coming = filmsShown(films).filter((filmId) => !staying.includes(filmId));
    return [...coming.map((filmId) => titleIn(week, filmId)), fr.alternatives.rest].join(
      fr.alternatives.plus,
    );
  }
  const shown = [...roomsByFilm(films, rooms)];
  const closed = rooms.length - shown.reduce((sum, [, taken]) => sum + taken.length, 0);
  const parts = shown.map(([filmId, taken]) =>
    taken.length === 1 ? titleIn(week, filmId) : `${titleIn(week, filmId)} ${inRooms(taken, rooms.length)}`,
  );
  if (closed > 0) parts.push(closed === 1 ? fr.alternatives.noFilm : fr.alternatives.noFilms(closed));
  return parts.join(fr.alternatives.plus);
}
