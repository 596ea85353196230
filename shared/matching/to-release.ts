import { cinemaWeekOf, type IsoDate } from '../domain/cinema-week.ts';
import { clip } from '../clip.ts';
import type { Release } from '../domain/shapes/release.ts';
import { weekendsOnce } from '../domain/us-weekends.ts';
import { SOURCES } from '../sources/index.ts';
import { idOn } from '../sources/source-id.ts';
import type { Source, SourceFilm } from '../sources/source.ts';
import { idOfTitle, idOnSite } from './film-id.ts';
import type { MatchedFilm } from './match-films.ts';
import { titleKey } from './titles.ts';

/** The model learned from films with at most three directors and three actors each. */
const MOST_PEOPLE = 3;
/** Characters of a title or a company: no site decides how long what it calls a name is. */
const LONGEST_NAME = 500;

/**
 * The release that a matched film is by itself; of films of one title see `toReleases`. Its id stays that of the known
 * release; a new film is named by its id on the best source that has one, else by title and date. Lasting facts that are
 * missing now keep their known value; screens, shows and US figures do not, for an earlier stage must not inherit them.
 *
 * @param known releases of earlier runs; of use when the match was made without them.
 * @param sources that the film was read from: the one of the best rank is believed first.
 */
export function toRelease(
  cluster: MatchedFilm,
  week: IsoDate,
  known: readonly Release[],
  sources: readonly Pick<Source, 'name' | 'rank' | 'idField'>[] = SOURCES,
): Release {
  const ranked = sources.toSorted((a, b) => a.rank - b.rank);
  const films = ranked.flatMap(({ name }) => cluster.films.filter((film) => film.source === name));
  const ids = ranked.flatMap((source) => {
    const id = films.find((film) => film.source === source.name && film.sourceId !== null)?.sourceId;
    return id === undefined || id === null ? [] : [{ source, id }];
  });
  const before =
    cluster.known ??
    known.find(
      (release) => release.week === week && ids.some(({ source, id }) => idOn(source, release) === id),
    ) ??
    null;
  const idIn = (field: 'allocineId' | 'jpboxId'): number | null => {
    const found = ids.find(({ source }) => source.idField === field);
    return found === undefined ? (before?.[field] ?? null) : Number(found.id);
  };
  const first = <K extends keyof SourceFilm>(field: K): SourceFilm[K] | null =>
    films.map((film) => film[field]).find((value) => value !== null) ?? null;
  const names = (field: 'directors' | 'cast' | 'genres' | 'countries' | 'languages'): string[] =>
    longestOfBest(films, field) ?? before?.[field] ?? [];

  const usWeekends = weekendsOnce(films.map((film) => film.usWeekends ?? []));

  const title = clip(titleOf(films, before), LONGEST_NAME);
  const distributor = first('distributor') ?? before?.distributor ?? null;
  const releaseDate = dateIn(week, films) ?? before?.releaseDate ?? week;
  return {
    filmId: before?.filmId ?? newFilmId(ids[0], title, releaseDate),
    week,
    title,
    originalTitle: first('originalTitle') ?? before?.originalTitle ?? null,
    releaseDate,
    distributor: distributor === null ? null : clip(distributor, LONGEST_NAME),
    directors: names('directors').slice(0, MOST_PEOPLE),
    cast: names('cast').slice(0, MOST_PEOPLE),
    genres: names('genres'),
    countries: names('countries'),
    languages: names('languages'),
    durationMinutes: first('durationMinutes') ?? before?.durationMinutes ?? null,
    budget: first('budget') ?? before?.budget ?? null,
    usReleaseDate: first('usReleaseDate'),
    usOpeningUsd: first('usOpeningUsd'),
    ...(usWeekends.length > 0 && { usWeekends }),
    screens: first('screens'),
    scheduledShows: first('scheduledShows'),
    allocineId: idIn('allocineId'),
    jpboxId: idIn('jpboxId'),
    synopsis: first('synopsis') ?? before?.synopsis ?? null,
    posterUrl: first('posterUrl') ?? before?.posterUrl ?? null,
  };
}

/** A whole title before a shortened one, and without the year that a site adds. */
function titleOf(films: readonly SourceFilm[], before: Release | null): string {
  const whole = films.find((film) => titleKey(film.title).beginning === null)?.title ?? before?.title;
  const title = whole ?? films[0]?.title ?? before?.title ?? '';
  return title.replace(/(?<=\S)\s{0,9}\(\d{4}\)$/u, '');
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
  named: { source: Pick<Source, 'name'>; id: string } | undefined,
  title: string,
  releaseDate: IsoDate,
): string {
  return named === undefined ? idOfTitle(title, releaseDate) : idOnSite(named.source.name, named.id);
}
