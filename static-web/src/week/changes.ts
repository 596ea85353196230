import type { Programme } from '#shared/api/contract/programme.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { fr } from '../texts/fr.ts';
import { inRooms } from '../texts/rooms.ts';
import { releaseOf } from '../programme/programme-view.ts';
import { whyChanged } from './why-changed.ts';

/** Smaller changes are noise. */
const STABLE = 0.05;

/** How the forecast of a film of the programme has moved since Thursday. */
export interface FilmChange {
  filmId: string;
  title: string;
  /** National admissions of the first week. */
  thursday: number | null;
  monday: number | null;
  /** 0.18 = + 18 %, 0 = stable, null without a forecast on Thursday. */
  change: number | null;
  /** The group of features that moved it most; null when nothing stands out. */
  why: string | null;
  /** Where it is new since Thursday, in words that may be none; null where it is not. And the film that it replaces. */
  newIn: string | null;
  replaces: string | null;
}

export function changesSinceThursday(week: Week, programme: Programme): FilmChange[] {
  const before = week.recommended.thursday?.rooms ?? [];
  const films = new Map<string, FilmChange>();
  for (const { room, filmId } of programme.rooms) {
    if (filmId === null || films.has(filmId)) continue;
    const showsIt = (plan: { filmId: string | null }): boolean => plan.filmId === filmId;
    const film = releaseOf(week, filmId);
    const thursday = film?.forecasts.thursday?.mean ?? null;
    const monday = film?.forecasts.monday?.mean ?? null;
    const isNew = week.choice !== 'decided' && before.length > 0 && !before.some(showsIt);
    const replaced = before.find((plan) => plan.room === room)?.filmId ?? null;
    const change = changeOf(thursday, monday);
    films.set(filmId, {
      filmId,
      title: film?.title ?? fr.ticket.unknownFilm,
      thursday,
      monday,
      change,
      why: film === null || change === null || change === 0 ? null : whyChanged(film),
      newIn: isNew ? inRooms(programme.rooms.filter(showsIt), programme.rooms.length) : null,
      replaces: isNew ? (releaseOf(week, replaced)?.title ?? null) : null,
    });
  }
  return [...films.values()];
}

function changeOf(thursday: number | null, monday: number | null): number | null {
  if (thursday === null || monday === null || thursday === 0) return null;
  const change = monday / thursday - 1;
  return Math.abs(change) < STABLE ? 0 : change;
}
