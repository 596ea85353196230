import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { Programme } from '#shared/api/contract/programme.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { number } from '../format/format.ts';
import { inSentence } from '../texts/chances.ts';
import { fr } from '../texts/fr.ts';
import { inRooms } from '../texts/rooms.ts';
import { releaseOf, titleOf } from '../programme/programme-view.ts';
import { NEWS, NEWS_WITHOUT_SCREENS, NO_NEWS, whyChanged } from './why-changed.ts';

/** Smaller changes are noise. */
const STABLE = 0.05;

/** How the forecast of a film of the programme has moved since Thursday. */
export interface FilmChange {
  filmId: string;
  title: string;
  /** Spectators a week whom the film would draw here, seats not considered. */
  thursday: number | null;
  monday: number | null;
  /** 0.18 = + 18 %, 0 = stable or not to be seen in the numbers, null without a forecast on Thursday. */
  change: number | null;
  /** What moved it most, in words; null when nothing stands out. */
  why: string | null;
  /** Where it is new since Thursday, in words that may be none; null where it is not. And the film that it replaces. */
  newIn: string | null;
  replaces: string | null;
}

/** Films of the programme that open in the week: one that is kept for a second week was forecast in its first. */
export function changesSinceThursday(week: Week, programme: Programme): FilmChange[] {
  const before = week.recommended.thursday?.rooms ?? [];
  const films = new Map<string, FilmChange>();
  const held = new Set(week.held.map(({ filmId }) => filmId));
  for (const { room, filmId } of programme.rooms) {
    // What is known of a film of the week before is known since then.
    if (filmId === null || films.has(filmId) || held.has(filmId)) continue;
    const showsIt = (plan: { filmId: string | null }): boolean => plan.filmId === filmId;
    const film = releaseOf(week, filmId);
    const thursday = film?.forecasts.thursday?.localDemand ?? null;
    const monday = film?.forecasts.monday?.localDemand ?? null;
    const isNew = week.choice !== 'decided' && before.length > 0 && !before.some(showsIt);
    const replaced = before.find((plan) => plan.room === room)?.filmId ?? null;
    const change = changeOf(thursday, monday);
    films.set(filmId, {
      filmId,
      title: titleOf(week, filmId) ?? fr.ticket.unknownFilm,
      thursday,
      monday,
      change,
      why: film === null || change === null || change === 0 ? null : reasonOf(film),
      newIn: isNew ? inRooms(programme.rooms.filter(showsIt), programme.rooms.length) : null,
      replaces: isNew ? (releaseOf(week, replaced)?.title ?? null) : null,
    });
  }
  return [...films.values()];
}

function reasonOf(film: WeekRelease): string | null {
  const group = whyChanged(film);
  if (group === null) return null;
  if (group === NEWS) return fr.factors.news;
  if (group === NEWS_WITHOUT_SCREENS) return fr.factors.newsWithoutScreens;
  if (group === NO_NEWS) return fr.factors.noNews;
  const words = fr.factors.reasonOf(group, film.forecasts.monday?.explanation?.facts, film);
  // These begin with a name.
  return group === 'director' || group === 'cast' ? words : inSentence(words);
}

function changeOf(thursday: number | null, monday: number | null): number | null {
  if (thursday === null || monday === null || thursday === 0) return null;
  const change = monday / thursday - 1;
  return Math.abs(change) < STABLE || number(thursday) === number(monday) ? 0 : change;
}
