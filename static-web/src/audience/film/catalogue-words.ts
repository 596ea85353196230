/** What the catalogue tells of films, in French. Pure. */
import type { ListedFilm, ToldFilm } from '#shared/v1/contract/catalogue/films.ts';
import { list } from '../../format/format.ts';
import { audience } from '../../texts/fr/audience.ts';

const countries = new Intl.DisplayNames('fr', { type: 'region', fallback: 'code' });

/** `FR` as « France »; what is no country stays as it is. */
export function countryName(code: string): string {
  try {
    return countries.of(code) ?? code;
  } catch {
    return code;
  }
}

export function genreNames(genres: ListedFilm['genres']): string[] {
  return genres.map((genre) => audience.genres[genre]);
}

/** Under a small poster: « 1994 · Luc Besson ». */
export function listedFacts({ year, directors }: ListedFilm): string {
  const names = list(directors.slice(0, 2).map(({ name }) => name));
  return [year === null ? '' : String(year), names].filter((fact) => fact !== '').join(' · ');
}

/** What its poster says under the title. */
export function creditOf({ directors, year }: ListedFilm): string {
  return directors[0]?.name ?? (year === null ? '' : String(year));
}

type Credit = ToldFilm['credits'][number];

/** Those who made a film by what they did, each once, in the order of the catalogue. */
export function peopleOf(
  credits: readonly Credit[],
): { job: keyof typeof audience.film.jobs; people: Credit[] }[] {
  const by = {
    directors: credits.filter(({ job }) => job === 'director'),
    writers: credits.filter(({ job }) => job === 'writer'),
    composers: credits.filter(({ job }) => job === 'composer'),
    cast: credits.filter(({ job }) => job === 'actor' || job === 'actress' || job === 'cast'),
  };
  return [
    { job: 'directors' as const, people: once(by.directors) },
    { job: 'cast' as const, people: once(by.cast) },
    { job: 'writers' as const, people: once(by.writers) },
    { job: 'composers' as const, people: once(by.composers) },
  ].filter(({ people }) => people.length > 0);
}

function once(credits: readonly Credit[]): Credit[] {
  return [...new Map(credits.map((credit) => [credit.id, credit])).values()];
}
