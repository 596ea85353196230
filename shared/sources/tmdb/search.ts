import type { Release } from '../../domain/shapes/release.ts';
import { unaccented } from '../../domain/unaccented.ts';
import { LONGEST } from '../film-bounds.ts';
import type { SearchAnswer } from './answers.ts';

/** Of TMDB's v3 API. */
export const API = 'https://api.themoviedb.org/3';

export function searchAddress(release: Pick<Release, 'title' | 'originalTitle'>): string {
  const query = new URLSearchParams({
    query: release.originalTitle ?? release.title,
    language: 'fr-FR',
    region: 'FR',
  });
  return `${API}/search/movie?${query.toString()}`;
}

/** Results with the release's title, French or original, from the year before its French release on. */
export function fittingResults(
  release: Pick<Release, 'title' | 'originalTitle' | 'releaseDate'>,
  { results }: SearchAnswer,
): SearchAnswer['results'] {
  const titles = [release.title, release.originalTitle ?? release.title].map(lettersOf);
  const year = Number(release.releaseDate.slice(0, 4));
  return results
    .filter((result) =>
      [result.title, result.original_title].some((title) => titles.includes(lettersOf(title))),
    )
    .filter((result) => Math.abs(Number(result.release_date?.slice(0, 4)) - year) <= 1);
}

function lettersOf(title: string): string {
  return unaccented(title.slice(0, LONGEST.title)).replace(/[^\p{L}\p{N}]/gu, '');
}
