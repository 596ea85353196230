import type { Catalogue, CatalogueFilm } from '../../catalogue/catalogue.ts';
import type { FilmSource } from '../../catalogue/film.ts';
import type { Attribution } from '../contract/catalogue/answer.ts';
import type { ListedFilm } from '../contract/catalogue/films.ts';
import { attributionsOf } from './attributions.ts';

/** Of a cast, as many as a list shows. */
const SHOWN_CAST = 5;

/** What is told, with the edition that it is of and what it is made of. */
export function tell<T extends object>(
  { version }: Catalogue,
  told: T,
  sources: Iterable<FilmSource>,
): { version: string } & T & { attribution: Attribution[] } {
  return { version, ...told, attribution: attributionsOf(sources) };
}

/** All that tell of these films. */
export function sourcesOf(films: readonly CatalogueFilm[]): FilmSource[] {
  return films.flatMap(({ sources }) => sources);
}

/** A film in a list. */
export function listedFilm(film: CatalogueFilm): ListedFilm {
  const { id, frenchTitle, originalTitle, otherTitles, credits } = film;
  const named = (jobs: readonly string[]) =>
    credits.flatMap(({ job, id, name }) => (jobs.includes(job) ? [{ id, name }] : []));
  return {
    id,
    title: frenchTitle ?? originalTitle ?? otherTitles[0] ?? id,
    ...{ frenchTitle, originalTitle, year: film.year, durationMinutes: film.durationMinutes },
    ...{ genres: [...film.genres], countries: [...film.countries] },
    directors: named(['director']),
    cast: named(['actor', 'actress', 'cast']).slice(0, SHOWN_CAST),
    frenchRelease: film.frenchRelease,
    ...{ movieLensId: film.movieLensId, imdbId: id.startsWith('tt') ? id : null, tmdbId: film.tmdbId },
    ...{ sources: [...film.sources], rated: film.rated },
  };
}
