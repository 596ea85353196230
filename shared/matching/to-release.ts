import { cinemaWeekOf, type IsoDate } from '../domain/cinema-week.ts';
import type { Release } from '../domain/release.ts';
import type { SourceFilm, SourceName } from '../sources/source.ts';
import { unaccented } from '../sources/text.ts';
import type { MatchedFilm } from './match-films.ts';
import { titleKey } from './titles.ts';

/**
 * Whom to believe, best first. Allociné writes titles, names and genres in full and knows the schedule; JPBox-Office
 * knows screens; TMDB is the only one for a budget or a US date where Allociné has none.
 */
const PRECEDENCE: readonly SourceName[] = ['allocine', 'jpbox', 'tmdb'];
/** The model learned from films with at most three directors and three actors each. */
const MOST_PEOPLE = 3;

/**
 * The release that a matched film is. Its id stays that of the known release; a new film is named by its id on
 * Allociné, else on JPBox-Office, else by title and date. Lasting facts that are missing now keep their known value;
 * screens, shows and US figures do not, for an earlier stage must not inherit them.
 *
 * @param known releases of earlier runs; of use when the match was made without them.
 */
export function toRelease(cluster: MatchedFilm, week: IsoDate, known: readonly Release[]): Release {
  const films = PRECEDENCE.flatMap((source) => cluster.films.filter((film) => film.source === source));
  const allocineId = idOn('allocine', films);
  const jpboxId = idOn('jpbox', films);
  const before =
    cluster.known ??
    known.find(
      (release) =>
        release.week === week &&
        ((allocineId !== null && release.allocineId === allocineId) ||
          (jpboxId !== null && release.jpboxId === jpboxId)),
    ) ??
    null;
  const first = <K extends keyof SourceFilm>(field: K): SourceFilm[K] | null =>
    films.map((film) => film[field]).find((value) => value !== null) ?? null;
  const names = (field: 'directors' | 'cast' | 'genres' | 'countries' | 'languages'): string[] =>
    longestOfBest(films, field) ?? before?.[field] ?? [];

  const title = titleOf(films, before);
  const releaseDate = dateIn(week, films) ?? before?.releaseDate ?? week;
  return {
    filmId: before?.filmId ?? newFilmId(allocineId, jpboxId, title, releaseDate),
    week,
    title,
    originalTitle: first('originalTitle') ?? before?.originalTitle ?? null,
    releaseDate,
    distributor: first('distributor') ?? before?.distributor ?? null,
    directors: names('directors').slice(0, MOST_PEOPLE),
    cast: names('cast').slice(0, MOST_PEOPLE),
    genres: names('genres'),
    countries: names('countries'),
    languages: names('languages'),
    durationMinutes: first('durationMinutes') ?? before?.durationMinutes ?? null,
    budget: first('budget') ?? before?.budget ?? null,
    usReleaseDate: first('usReleaseDate'),
    usOpeningUsd: first('usOpeningUsd'),
    screens: first('screens'),
    scheduledShows: first('scheduledShows'),
    allocineId: allocineId ?? before?.allocineId ?? null,
    jpboxId: jpboxId ?? before?.jpboxId ?? null,
    synopsis: first('synopsis') ?? before?.synopsis ?? null,
    posterUrl: first('posterUrl') ?? before?.posterUrl ?? null,
  };
}

function idOn(source: SourceName, films: readonly SourceFilm[]): number | null {
  const id = films.find((film) => film.source === source && film.sourceId !== null)?.sourceId;
  return id === undefined || id === null ? null : Number(id);
}

/** A whole title before a shortened one, and without the year that a site adds. */
function titleOf(films: readonly SourceFilm[], before: Release | null): string {
  const whole = films.find((film) => titleKey(film.title).beginning === null)?.title ?? before?.title;
  const title = whole ?? films[0]?.title ?? before?.title ?? '';
  return title.replace(/\s*\(\d{4}\)$/u, '');
}

/** A day of the week itself: a film may open on a Friday. */
function dateIn(week: IsoDate, films: readonly SourceFilm[]): IsoDate | null {
  const dates = films.map((film) => film.releaseDate).filter((date) => date !== null);
  return dates.find((date) => cinemaWeekOf(date) === week) ?? null;
}

/** The longest list of the best source that has one: a film's own page names more people than the week's list. */
function longestOfBest(
  films: readonly SourceFilm[],
  field: 'directors' | 'cast' | 'genres' | 'countries' | 'languages',
): string[] | null {
  const best = films.find((film) => film[field].length > 0)?.source;
  return films
    .filter((film) => film.source === best)
    .map((film) => film[field])
    .reduce<string[] | null>(
      (longest, list) => (list.length > (longest?.length ?? 0) ? list : longest),
      null,
    );
}

function newFilmId(
  allocineId: number | null,
  jpboxId: number | null,
  title: string,
  releaseDate: IsoDate,
): string {
  if (allocineId !== null) return `allocine-${allocineId}`;
  if (jpboxId !== null) return `jpbox-${jpboxId}`;
  const slug = unaccented(title)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return `${slug === '' ? 'film' : slug}-${releaseDate}`;
}
