import { cinemaWeekOf, daysBetween, type IsoDate } from '../domain/cinema-week.ts';
import { filmWithinBounds } from './film-bounds.ts';
import type { SourceFilm } from './source.ts';

/** A film of which a site says only this; all else is unknown, and nothing is larger than it can be. */
export function sourceFilm(
  known: Pick<SourceFilm, 'source' | 'sourceId' | 'title' | 'status'> & Partial<SourceFilm>,
): SourceFilm {
  return filmWithinBounds({
    originalTitle: null,
    releaseDate: null,
    distributor: null,
    directors: [],
    cast: [],
    genres: [],
    countries: [],
    languages: [],
    durationMinutes: null,
    budget: null,
    synopsis: null,
    posterUrl: null,
    scheduledShows: null,
    screens: null,
    usReleaseDate: null,
    usOpeningUsd: null,
    admissions: null,
    weekNumber: null,
    ...known,
  });
}

/** What a release date makes of a film that is listed for a week; without a date the list is believed. */
export function statusIn(week: IsoDate, releaseDate: IsoDate | null): SourceFilm['status'] {
  if (releaseDate === null || cinemaWeekOf(releaseDate) === week) return 'new';
  if (releaseDate > week) return 'upcoming';
  return daysBetween(releaseDate, week) > 365 ? 're-release' : 'running';
}
