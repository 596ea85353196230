import { cinemaWeekOf, type IsoDate } from '../domain/cinema-week.ts';
import type { ReleaseFacts } from '../domain/shapes/release.ts';
import { canonicalCountries, countryGroup, type CountryGroup } from './vocabulary/countries.ts';
import { canonicalDistributors } from './vocabulary/distributors.ts';
import { canonicalGenres, type Genre } from './vocabulary/genres.ts';
import { originalLanguage, type Language } from './vocabulary/languages.ts';
import { canonicalPeople } from './vocabulary/people.ts';
import { namesReRelease, titleParts, type TitleParts } from './vocabulary/title.ts';

/** The facts of a release in one vocabulary, whatever site they come from. */
export interface CanonicalFilm {
  facts: ReleaseFacts;
  week: IsoDate;
  title: TitleParts;
  originalTitle: TitleParts | null;
  isReRelease: boolean;
  distributors: string[];
  directors: string[];
  cast: string[];
  genres: Genre[];
  /** The genre that best tells the film's audience. */
  mainGenre: Genre | 'unknown';
  countries: string[];
  group: CountryGroup;
  language: Language;
}

/** In this order, because "Animation, Comédie" is first of all an animated film, whatever the site's order. */
const TELLING_GENRES: readonly Genre[] = [
  'documentary',
  'event',
  'erotic',
  'animation',
  'horror',
  'family',
  'sci-fi',
  'action',
  'fantasy',
  'adventure',
  'comedy',
  'thriller',
  'crime',
  'biopic',
  'history',
  'war',
  'musical',
  'romance',
  'western',
  'drama',
];

const cache = new WeakMap<ReleaseFacts, CanonicalFilm>();

/** Pure; remembered per facts object, because a film is looked at again as its competitors' competitor. */
export function canonicalFilm(facts: ReleaseFacts): CanonicalFilm {
  const known = cache.get(facts);
  if (known !== undefined) return known;
  const genres = canonicalGenres(facts.genres);
  const countries = canonicalCountries(facts.countries);
  const group = countryGroup(countries);
  const film: CanonicalFilm = {
    facts,
    week: cinemaWeekOf(facts.releaseDate),
    title: titleParts(facts.title),
    originalTitle: facts.originalTitle === null ? null : titleParts(facts.originalTitle),
    isReRelease: namesReRelease(facts.title, Number(facts.releaseDate.slice(0, 4))),
    distributors: canonicalDistributors(facts.distributor),
    directors: canonicalPeople(facts.directors),
    cast: canonicalPeople(facts.cast),
    genres,
    mainGenre: TELLING_GENRES.find((genre) => genres.includes(genre)) ?? 'unknown',
    countries,
    group,
    language: originalLanguage(facts.languages, group),
  };
  cache.set(facts, film);
  return film;
}
