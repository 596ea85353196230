import { addDays } from '#shared/domain/cinema-week.ts';
import type { WeekFilm } from './week-films.ts';

/** The Sunday of a US weekend, counted from its Friday. */
const LAST_DAY = 2;

/** A line of a file of releases: the fields that the training reads (`shared/release-files/release-row.ts`). */
export type TrainingLine = Record<string, unknown>;

/**
 * A film with a result as the training learns from it. Its screens are those of the result, where it has some: what a site
 * announced before is what the line is to be learned against. US weekends after the French release are left out, since
 * nobody could have known them.
 */
export function trainingLine({ release, result }: WeekFilm): TrainingLine | null {
  if (result === null || release.sameAs !== undefined) return null;
  const { releaseDate, usWeekends = [] } = release;
  return {
    title: release.title,
    originalTitle: release.originalTitle,
    releaseDate,
    distributor: release.distributor,
    directors: release.directors,
    cast: release.cast,
    genres: release.genres,
    countries: release.countries,
    languages: release.languages,
    durationMinutes: release.durationMinutes,
    budget: release.budget,
    usReleaseDate: release.usReleaseDate,
    usOpeningUsd: release.usOpeningUsd,
    usWeekends: usWeekends
      .filter(({ friday }) => addDays(friday, LAST_DAY) < releaseDate)
      .map(({ friday, grossUsd, theaters }) => [friday, grossUsd, theaters]),
    screens: result.screens ?? release.screens,
    allocineId: release.allocineId,
    jpboxId: release.jpboxId,
    firstWeekAdmissions: result.admissions,
    admissionsSource: result.source,
  };
}
