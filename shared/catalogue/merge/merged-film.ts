import { JOBS, type Credit, type Film } from '../film.ts';
import type { MovieLensFilm, SourcedFilm } from '../content.ts';
import { newTitles } from './new-titles.ts';
import { first, firstFilled, inOrder, OF_FACTS, OF_TITLES, sourcesOf, type ToldFilm } from './precedence.ts';

/** @param told of one film. */
export function mergedFilm(id: string, told: readonly ToldFilm[]): SourcedFilm {
  const named = inOrder(told, OF_TITLES).map(({ film }) => film);
  const known = inOrder(told, OF_FACTS).map(({ film }) => film);
  const frenchTitle = first(named, (film) => film.frenchTitle);
  const originalTitle = first(named, (film) => film.originalTitle);
  const others = otherTitles(named, [frenchTitle, originalTitle]);
  return {
    id,
    frenchTitle,
    originalTitle,
    otherTitles: others,
    year: first(known, ({ year }) => year),
    durationMinutes: first(known, ({ durationMinutes }) => durationMinutes),
    genres: firstFilled(known, ({ genres }) => genres),
    countries: firstFilled(known, ({ countries }) => countries),
    credits: numbered(firstFilled(known, ({ credits }) => credits)),
    tmdbId: first(known, ({ tmdbId }) => tmdbId),
    frenchRelease: frenchRelease(told),
    sources: sourcesOf(told),
    movieLens: movieLensFilm(told, originalTitle, [frenchTitle, originalTitle, ...others]),
  };
}

/** What the sources call the film beside the titles that were chosen: it is found by these too. */
function otherTitles(named: readonly Film[], chosen: readonly (string | null)[]): string[] {
  const all = named.flatMap((film) => [film.frenchTitle, film.originalTitle, ...film.otherTitles]);
  return newTitles(
    all.filter((title) => title !== null),
    chosen,
  );
}

/** Of a release that was put off the date that the releases tell now; of those the first, for films open again. */
function frenchRelease(told: readonly ToldFilm[]): Film['frenchRelease'] {
  const released = told.filter(({ source }) => source === 'releases');
  const dates = (all: readonly ToldFilm[]) => all.flatMap(({ film }) => film.frenchRelease ?? []).sort();
  return dates(released)[0] ?? dates(told)[0] ?? null;
}

/** In the order of jobs, positions from 0 on without gaps, nobody twice in one job. */
function numbered(credits: readonly Credit[]): Credit[] {
  return JOBS.flatMap((job) => {
    const ofJob = credits.filter((credit) => credit.job === job).toSorted((a, b) => a.position - b.position);
    return [...new Set(ofJob.map(({ personId }) => personId))].map((personId, position) => ({
      personId,
      job,
      position,
    }));
  });
}

/** What MovieLens adds to what the others tell, and its genres whole. */
function movieLensFilm(
  told: readonly ToldFilm[],
  original: string | null,
  known: readonly (string | null)[],
): MovieLensFilm | null {
  const film = first(told, (one) => (one.source === 'movielens' ? one.film : null));
  if (film === null || film.movieLensId === null) return null;
  const named = film.originalTitle;
  const isOriginal = original === null;
  const titles = named === null || isOriginal ? film.otherTitles : [named, ...film.otherTitles];
  return {
    id: film.movieLensId,
    originalTitle: isOriginal ? named : null,
    otherTitles: newTitles(titles, isOriginal ? [...known, named] : known),
    year: film.year,
    genres: film.genres,
    tmdbId: film.tmdbId,
  };
}
