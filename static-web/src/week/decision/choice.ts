/** What the form of another programme holds. */
import type { PutProgramme } from '#shared/api/contract/changes.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { plainWords } from '#shared/domain/plain-words.ts';
import { filmsShown, roomsOf, type RoomFilm, type RoomFilms } from '#shared/domain/room-films.ts';
import { fr } from '../../texts/fr.ts';
import { titleIn } from './films-by-room.tsx';

export type ReasonKind = 'own' | 'notObtained' | 'other';

/** A room without a film: a form knows no null. */
export const CLOSED = '';

export interface Choice {
  /** In the order of the cinema's rooms. */
  rooms: { room: number; filmId: string }[];
  reason: ReasonKind;
  /** Of the manager's own, with the reason `other`. */
  words: string;
}

export function roomsIn({ rooms }: Pick<Choice, 'rooms'>): RoomFilm[] {
  return rooms.map(({ room, filmId }) => ({ room, filmId: filmId === CLOSED ? null : filmId }));
}

/** The reason as it is kept. @param before the film that gives way. */
export function reasonOf({ reason, words }: Choice, before: string): string {
  if (reason === 'other') return plainWords(words);
  return reason === 'notObtained' ? fr.decision.notObtainedFilm(before) : fr.decision.reasons.own;
}

/**
 * The films that could not be had, once other rooms are taken: those known before and the one that gives way for that
 * reason. A film that is chosen again can be had.
 */
export function notObtainedWith(
  { notObtained }: Pick<Week, 'notObtained'>,
  rooms: RoomFilms,
  missing: string | null,
): string[] {
  const named = new Set([...notObtained, ...(missing === null ? [] : [missing])]);
  for (const filmId of filmsShown(rooms)) named.delete(filmId);
  return [...named];
}

/**
 * A decision kept over another's: what the other says of films that could not be had holds too, but for those of which
 * this decision itself says something. @param before what was known of them when it was made.
 */
export function keptOver(
  own: PutProgramme,
  before: readonly string[],
  theirs: readonly string[],
): PutProgramme {
  const { rooms, notObtained } = own;
  const named = new Set([...theirs, ...notObtained.filter((filmId) => !before.includes(filmId))]);
  for (const filmId of before) if (!notObtained.includes(filmId)) named.delete(filmId);
  for (const filmId of filmsShown(rooms ?? [])) named.delete(filmId);
  return { ...own, notObtained: [...named] };
}

/** Back to what is proposed; what could not be had is not proposed again. */
export function takenBack({ notObtained }: Pick<Week, 'notObtained'>): PutProgramme {
  return { rooms: null, reason: '', notObtained };
}

/** What is decided, with a film that can be had after all. That it could not be had is no longer the reason. */
export function withFilmAgain(week: Week, filmId: string): PutProgramme {
  const { decision } = week;
  const reason = decision?.reason ?? '';
  return {
    rooms: decision === null ? null : roomsOf(decision.programme.rooms),
    reason: reason === fr.decision.notObtainedFilm(titleIn(week, filmId)) ? '' : reason,
    notObtained: week.notObtained.filter((each) => each !== filmId),
  };
}
