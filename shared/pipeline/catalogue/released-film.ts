import { GENRES, type Credit, type Genre, type Job, type Person } from '../../catalogue/film.ts';
import { nameId } from '../../catalogue/name-id.ts';
import type { ReleasedFilm } from '../../catalogue/with-releases.ts';
import type { PublishedRelease } from '../../domain/shapes/published-week.ts';
import { canonicalCountries } from '../../features/vocabulary/countries.ts';
import { canonicalGenres, type Genre as ReleaseGenre } from '../../features/vocabulary/genres.ts';
import { countryCode } from './country-code.ts';

/** In the words of the catalogue; events and erotic films are of none of its genres. */
const GENRE: Readonly<Record<ReleaseGenre, Genre | null>> = {
  drama: 'Drama',
  comedy: 'Comedy',
  thriller: 'Thriller',
  romance: 'Romance',
  action: 'Action',
  animation: 'Animation',
  adventure: 'Adventure',
  fantasy: 'Fantasy',
  crime: 'Crime',
  family: 'Children',
  horror: 'Horror',
  biopic: 'Biography',
  'sci-fi': 'Sci-Fi',
  history: 'History',
  musical: 'Musical',
  documentary: 'Documentary',
  war: 'War',
  western: 'Western',
  event: null,
  erotic: null,
};

/** A release as a film of the catalogue. Its year is that of its first opening, in France or in the US. */
export function releasedFilm(release: PublishedRelease): ReleasedFilm {
  const { filmId, title, originalTitle, releaseDate, usReleaseDate } = release;
  const openings = [releaseDate, usReleaseDate].filter((date) => date !== null);
  const genres = new Set(canonicalGenres(release.genres).map((genre) => GENRE[genre]));
  const people = new Map<string, Person>();

  function credits(job: Job, names: readonly string[]): Credit[] {
    const known = names.flatMap((name) => {
      const id = nameId(name);
      return id === null ? [] : [{ id, name, birthYear: null, deathYear: null }];
    });
    for (const person of known) people.set(person.id, person);
    return known.map(({ id }, position) => ({ personId: id, job, position }));
  }

  return {
    film: {
      id: `release-${filmId}`,
      frenchTitle: title,
      originalTitle,
      otherTitles: [],
      year: Math.min(...openings.map((date) => Number(date.slice(0, 4)))),
      durationMinutes: release.durationMinutes,
      genres: GENRES.filter((genre) => genres.has(genre)),
      countries: canonicalCountries(release.countries).flatMap((country) => countryCode(country) ?? []),
      credits: [...credits('director', release.directors), ...credits('cast', release.cast)],
      movieLensId: null,
      tmdbId: null,
      frenchRelease: releaseDate,
    },
    people: [...people.values()],
  };
}
