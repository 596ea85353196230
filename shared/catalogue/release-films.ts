import type { IsoDate } from '../domain/cinema-week.ts';
import { unaccented } from '../domain/unaccented.ts';
import type { Release } from '../domain/shapes/release.ts';
import type { Credit, Film, Genre, Job, Person } from './film.ts';
import { nameId } from './name-id.ts';

/** What the catalogue reads of a release. */
export type ReleaseFacts = Pick<
  Release,
  | ('filmId' | 'title' | 'originalTitle' | 'releaseDate' | 'usReleaseDate' | 'durationMinutes')
  | ('genres' | 'countries' | 'directors' | 'cast')
>;

/** As the sites spell genres, without accents. */
const GENRES_OF: Readonly<Record<string, readonly Genre[]>> = {
  action: ['Action'],
  animation: ['Animation'],
  aventure: ['Adventure'],
  biopic: ['Biography'],
  comedie: ['Comedy'],
  'comedie dramatique': ['Comedy', 'Drama'],
  'comedie musicale': ['Comedy', 'Musical'],
  documentaire: ['Documentary'],
  drame: ['Drama'],
  'epouvante-horreur': ['Horror'],
  famille: ['Children'],
  'film familial': ['Children'],
  fantastique: ['Fantasy'],
  fantasy: ['Fantasy'],
  guerre: ['War'],
  historique: ['History'],
  horreur: ['Horror'],
  musical: ['Musical'],
  policier: ['Crime'],
  romance: ['Romance'],
  'science fiction': ['Sci-Fi'],
  thriller: ['Thriller'],
  western: ['Western'],
};
/** Names that the sites spell in a way of their own. */
const OTHER_COUNTRIES: Readonly<Record<string, string>> = {
  'u.s.a.': 'US',
  'grande-bretagne': 'GB',
  'republique tcheque': 'CZ',
  'hong-kong': 'HK',
  palestine: 'PS',
  macedoine: 'MK',
};
const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
let countries: ReadonlyMap<string, string> | null = null;

/** What the cinema's own releases tell of films and of people, who have names and no ids there; each person once. */
export function releaseFilms(releases: readonly ReleaseFacts[]): { films: Film[]; people: Person[] } {
  const people = new Map<string, Person>();
  const films = releases.map((release) => {
    const creditsOf = (job: Job, names: readonly string[]): Credit[] =>
      names.flatMap((name, position) => {
        const id = nameId(name);
        if (id === null) return [];
        people.set(id, { id, name, birthYear: null, deathYear: null });
        return [{ personId: id, job, position }];
      });
    return filmOf(release, [...creditsOf('director', release.directors), ...creditsOf('cast', release.cast)]);
  });
  return { films, people: [...people.values()] };
}

function filmOf(release: ReleaseFacts, credits: Credit[]): Film {
  const { title, originalTitle, durationMinutes, releaseDate, usReleaseDate } = release;
  return {
    id: `release-${release.filmId}`,
    frenchTitle: title,
    originalTitle,
    otherTitles: [],
    year: Math.min(yearOf(releaseDate), yearOf(usReleaseDate ?? releaseDate)),
    durationMinutes: durationMinutes === null ? null : Math.round(durationMinutes),
    genres: [...new Set(release.genres.flatMap((name) => GENRES_OF[unaccented(name)] ?? []))],
    countries: [...new Set(release.countries.flatMap((name) => countryOf(name) ?? []))],
    credits,
    movieLensId: null,
    tmdbId: null,
    frenchRelease: releaseDate,
  };
}

function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** ISO 3166-1 of a French name. */
function countryOf(name: string): string | null {
  countries ??= frenchNames();
  const spelled = unaccented(name);
  return OTHER_COUNTRIES[spelled] ?? countries.get(spelled) ?? null;
}

function frenchNames(): Map<string, string> {
  const names = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' });
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  // Codes that were withdrawn have the names of what they became: the first one stands, `DE` before `DD`.
  const spelled = codes.flatMap((code): [string, string][] => {
    const name = Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}` ? names.of(code) : undefined;
    return name === undefined ? [] : [[unaccented(name), code]];
  });
  return new Map(spelled);
}
