import type { CatalogueFilm } from '../../catalogue/catalogue.ts';
import type { Genre, Job } from '../../catalogue/film.ts';

const YEARS = 10;

/** What two films have in common. */
export interface SharedFacts {
  genres: Genre[];
  /** Each once, with what they did in the film that is recommended. */
  people: { id: string; name: string; job: Job }[];
  countries: string[];
  /** Its first year. */
  decade: number | null;
}

export function sharedFacts(film: CatalogueFilm, liked: CatalogueFilm): SharedFacts {
  const theirs = new Set(liked.credits.map(({ id }) => id));
  const people = new Map<string, SharedFacts['people'][number]>();
  for (const { id, name, job } of film.credits) {
    if (theirs.has(id) && !people.has(id)) people.set(id, { id, name, job });
  }
  const decade = decadeOf(film);
  return {
    genres: film.genres.filter((genre) => liked.genres.includes(genre)),
    people: [...people.values()],
    countries: film.countries.filter((country) => liked.countries.includes(country)),
    decade: decade === decadeOf(liked) ? decade : null,
  };
}

function decadeOf({ year }: CatalogueFilm): number | null {
  return year === null ? null : year - (year % YEARS);
}
