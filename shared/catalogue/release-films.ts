import type { IsoDate } from '../domain/cinema-week.ts';
import type { Release } from '../domain/shapes/release.ts';
import type { Credit, Film, Genre, Job, Person } from './film.ts';
import { countryOf } from './french-countries.ts';
import { letterKey } from './merge/letter-key.ts';
import { nameId } from './name-id.ts';

/** What the catalogue reads of a release. */
export type ReleaseFacts = Pick<
  Release,
  | ('filmId' | 'title' | 'originalTitle' | 'releaseDate' | 'usReleaseDate' | 'durationMinutes')
  | ('genres' | 'countries' | 'directors' | 'cast')
>;

/** As the sites spell genres, by their letters alone. */
const GENRES_OF: ReadonlyMap<string, readonly Genre[]> = new Map(
  Object.entries<readonly Genre[]>({
    action: ['Action'],
    animation: ['Animation'],
    animation3d: ['Animation'],
    aventure: ['Adventure'],
    aventureaction: ['Adventure', 'Action'],
    biopic: ['Biography'],
    comedie: ['Comedy'],
    comediedramatique: ['Comedy', 'Drama'],
    comediemusicale: ['Comedy', 'Musical'],
    documentaire: ['Documentary'],
    drame: ['Drama'],
    epouvantehorreur: ['Horror'],
    famille: ['Children'],
    filmfamilial: ['Children'],
    fantastique: ['Fantasy'],
    fantasy: ['Fantasy'],
    guerre: ['War'],
    historique: ['History'],
    horreur: ['Horror'],
    musical: ['Musical'],
    policier: ['Crime'],
    romance: ['Romance'],
    sciencefiction: ['Sci-Fi'],
    thriller: ['Thriller'],
    western: ['Western'],
  }),
);

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
    genres: [...new Set(release.genres.flatMap((name) => GENRES_OF.get(letterKey(name)) ?? []))],
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
