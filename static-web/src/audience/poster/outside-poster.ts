/**
 * The address of a film's poster at TMDB or OMDb, where whoever builds the site has given a key (VITE_TMDB_KEY,
 * VITE_OMDB_KEY). Without one nothing is asked of anybody.
 */
import { pictureAddress } from '../../ui/picture-address.ts';

export interface PosterKeys {
  tmdb: string;
  omdb: string;
}

/** Of this build; empty: none. */
export const POSTER_KEYS: PosterKeys = {
  tmdb: keyOf(import.meta.env['VITE_TMDB_KEY']),
  omdb: keyOf(import.meta.env['VITE_OMDB_KEY']),
};

/** Posters are three times as large as the smallest that is shown, so that one picture does for all. */
const TMDB_IMAGES = 'https://image.tmdb.org/t/p/w342';

function keyOf(told: unknown): string {
  return typeof told === 'string' ? told.trim() : '';
}

/** Which of the two pictures come from; null without a key. */
export function posterSource({ tmdb, omdb }: PosterKeys): keyof PosterKeys | null {
  return tmdb !== '' ? 'tmdb' : omdb !== '' ? 'omdb' : null;
}

/**
 * @param filmId IMDb's; a release without one has no poster there.
 * @returns null where there is none, or where the site did not answer.
 */
export async function outsidePoster(
  filmId: string,
  keys: PosterKeys,
  signal: AbortSignal,
): Promise<string | null> {
  const source = posterSource(keys);
  if (source === null || !filmId.startsWith('tt')) return null;
  const answer = await ask(
    source === 'tmdb' ? tmdbAddress(filmId, keys.tmdb) : omdbAddress(filmId, keys.omdb),
    signal,
  );
  return pictureAddress(source === 'tmdb' ? tmdbPicture(answer) : omdbPicture(answer));
}

function tmdbAddress(filmId: string, key: string): string {
  const query = new URLSearchParams({ api_key: key, external_source: 'imdb_id', language: 'fr-FR' });
  return `https://api.themoviedb.org/3/find/${encodeURIComponent(filmId)}?${query}`;
}

function omdbAddress(filmId: string, key: string): string {
  return `https://www.omdbapi.com/?${new URLSearchParams({ apikey: key, i: filmId })}`;
}

async function ask(address: string, signal: AbortSignal): Promise<unknown> {
  // Another site is told neither who asks nor from where.
  const response = await fetch(address, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
  return response.ok ? response.json() : null;
}

function tmdbPicture(answer: unknown): string | null {
  const found = fieldOf(answer, 'movie_results');
  const path = Array.isArray(found) ? fieldOf(found[0], 'poster_path') : null;
  return typeof path === 'string' ? TMDB_IMAGES + path : null;
}

function omdbPicture(answer: unknown): string | null {
  const picture = fieldOf(answer, 'Poster');
  // It says « N/A » where it has none.
  return typeof picture === 'string' && picture.startsWith('https:') ? picture : null;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : null;
}
