import type { UsWeekend } from '#shared/domain/shapes/release.ts';
import {
  day,
  dayPart,
  entries,
  float64,
  float64Part,
  text,
  texts,
  whole,
  type Column,
} from '../parquet/columns.ts';
import type { WeekFilm } from '../week-films.ts';

/** The fields of the training file, a budget in two; neither synopsis nor poster, which are the sites' own. */
export const RELEASE_COLUMNS: readonly Column<WeekFilm>[] = [
  day('week', ({ release }) => release.week),
  text('filmId', ({ release }) => release.filmId),
  text('title', ({ release }) => release.title),
  text('originalTitle', ({ release }) => release.originalTitle),
  day('releaseDate', ({ release }) => release.releaseDate),
  text('distributor', ({ release }) => release.distributor),
  texts('directors', ({ release }) => release.directors),
  texts('cast', ({ release }) => release.cast),
  texts('genres', ({ release }) => release.genres),
  texts('countries', ({ release }) => release.countries),
  texts('languages', ({ release }) => release.languages),
  float64('durationMinutes', ({ release }) => release.durationMinutes),
  float64('budgetAmount', ({ release }) => release.budget?.amount ?? null),
  text('budgetCurrency', ({ release }) => release.budget?.currency ?? null),
  day('usReleaseDate', ({ release }) => release.usReleaseDate),
  float64('usOpeningUsd', ({ release }) => release.usOpeningUsd),
  entries('usWeekends', ({ release }) => release.usWeekends ?? [], [
    dayPart<UsWeekend>('friday', ({ friday }) => friday),
    float64Part<UsWeekend>('grossUsd', ({ grossUsd }) => grossUsd),
    float64Part<UsWeekend>('theaters', ({ theaters }) => theaters),
  ]),
  float64('screens', ({ release }) => release.screens),
  float64('scheduledShows', ({ release }) => release.scheduledShows),
  whole('allocineId', ({ release }) => release.allocineId),
  whole('jpboxId', ({ release }) => release.jpboxId),
  // The film whose result counts for this one, where both are one.
  text('sameAs', ({ release }) => release.sameAs ?? null),
  whole('firstWeekAdmissions', ({ result }) => result?.admissions ?? null),
  whole('firstWeekScreens', ({ result }) => result?.screens ?? null),
  text('admissionsSource', ({ result }) => result?.source ?? null),
  day('observedOn', ({ result }) => result?.observedOn ?? null),
];
