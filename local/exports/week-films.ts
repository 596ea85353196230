import { addDays, type IsoDate } from '#shared/domain/cinema-week.ts';
import type { ForecastNumbers } from '#shared/domain/shapes/forecast.ts';
import type { Release } from '#shared/domain/shapes/release.ts';
import type { Actual, KnownResult } from '#shared/storage/operational/entities.ts';
import type { OperationalStore } from '#shared/storage/operational/operational-store.ts';
import * as reads from '#shared/storage/operational/reads.ts';

/** A release of a week with the last revision of its result. */
export interface WeekFilm {
  release: Release;
  /** Null: nobody has published it. */
  result: Actual | null;
}

/** What the operational store holds of a week, as of one moment. */
export interface StoredWeek {
  /** Without those that were withdrawn; those that count as another one have no result of their own. */
  films: WeekFilm[];
  /** Which observation each result is. */
  results: KnownResult[];
  forecasts: ForecastNumbers[];
}

/** @param today the day of the export: what was observed on it counts. */
export async function readStoredWeek(
  operational: Pick<OperationalStore, 'readAll'>,
  week: IsoDate,
  today: IsoDate,
): Promise<StoredWeek> {
  const { releases, actuals, results, forecasts } = await operational.readAll({
    releases: reads.releases(week),
    actuals: reads.actuals(week, week),
    results: reads.knownResults(week, week, addDays(today, 1)),
    forecasts: reads.forecastNumbers(week, week),
  });
  const resultOf = new Map(actuals.map((actual) => [actual.filmId, actual]));
  return {
    films: releases.map((release) => ({ release, result: resultOf.get(release.filmId) ?? null })),
    results,
    forecasts,
  };
}
