/** The films that a visitor likes, kept in this browser and nowhere else. */
import { useSyncExternalStore } from 'react';
import { likedFilmsOf, type LikedFilm } from './liked-film.ts';
import { watched } from './watched.ts';

export type { LikedFilm } from './liked-film.ts';

const NAME = 'niab-likes';
/** Nobody likes more; what is kept stays small. */
const MOST = 500;
const { watch, changed } = watched();
let read: { text: string | null; films: readonly LikedFilm[] } = { text: null, films: [] };

export const watchLikes = watch;

/** The latest first. */
export function useLikes(): readonly LikedFilm[] {
  return useSyncExternalStore(watchLikes, likesNow, likesNow);
}

/** Begins to like a film, or no longer does. */
export function toggleLike({ id, title, year }: LikedFilm): void {
  const others = likesNow().filter((film) => film.id !== id);
  keep(others.length < likesNow().length ? others : [{ id, title, year }, ...others].slice(0, MOST));
}

export function forgetLikes(): void {
  keep([]);
}

/** The same list as long as nothing changes. A browser that keeps nothing still knows them as long as the page stands. */
export function likesNow(): readonly LikedFilm[] {
  const text = stored();
  if (text !== null && text !== read.text) read = { text, films: parsed(text) };
  return read.films;
}

function keep(films: readonly LikedFilm[]): void {
  const text = JSON.stringify(films);
  read = { text, films };
  try {
    localStorage.setItem(NAME, text);
  } catch {
    // They are known as long as the page stands.
  }
  changed();
}

function stored(): string | null {
  try {
    return localStorage.getItem(NAME);
  } catch {
    return null;
  }
}

function parsed(text: string): LikedFilm[] {
  try {
    return likedFilmsOf(JSON.parse(text));
  } catch {
    return [];
  }
}
