import { addDays, stageDate, type IsoDate } from '#shared/domain/cinema-week.ts';
import { testForecast } from '#shared/domain/testing-forecasts.ts';
import type { Release } from '#shared/domain/shapes/release.ts';
import { createSqliteAnalyticalStore } from '#shared/storage/analytical/sqlite-analytical-store.ts';
import type { AnalyticalStore, FeatureDocument } from '#shared/storage/analytical/analytical-store.ts';
import { createSqliteOperationalStore } from '#shared/storage/operational/sqlite-operational-store.ts';
import type { OperationalStore } from '#shared/storage/operational/operational-store.ts';

/** Test data: both stores, empty. */
export interface TestStores {
  operational: OperationalStore;
  analytical: AnalyticalStore;
}

export async function testStores(): Promise<TestStores> {
  const operational = createSqliteOperationalStore(':memory:');
  await operational.migrate();
  return { operational, analytical: createSqliteAnalyticalStore(':memory:') };
}

/** A figure of a film's first week as it was observed on a day, in both stores as `record-actuals` writes it. */
export async function observe(
  { operational, analytical }: TestStores,
  release: Release,
  admissions: number,
  observedOn: IsoDate = addDays(release.week, 7),
): Promise<void> {
  const { week, filmId } = release;
  const figure = { week, filmId, admissions, screens: 120, source: 'jpbox', observedOn };
  await analytical.actuals.upsert({ ...figure, id: `${filmId}@${observedOn}`, release });
  await operational.recordActuals([figure]);
}

/** A release with Thursday's automatic forecast and the features of it. */
export async function forecastFilm(
  { operational, analytical }: TestStores,
  release: Release,
  features: FeatureDocument['features'],
): Promise<void> {
  const { week, filmId } = release;
  const asOf = stageDate(week, 'thursday');
  const runId = `${week}-thursday`;
  const createdAt = `${asOf}T04:00:00.000Z`;
  await operational.upsertRelease(release);
  await operational.upsertForecast(testForecast({ week, filmId, createdAt }));
  const { explanation: _, ...numbers } = testForecast({ week, filmId, createdAt });
  await analytical.forecasts.upsert({
    ...{
      ...numbers,
      id: `${filmId}@thursday@test@0`,
      runId,
      asOf,
      featuresHash: 'ab'.repeat(32),
      told: null,
    },
  });
  await analytical.features.upsert({
    ...{ id: `${filmId}@${runId}`, week, runId, filmId, stage: 'thursday', asOf, features },
  });
}

/**
 * Two films of which it is said that they are one: the older's result counts.
 * @param forecastAs the film whose forecast counts for the other; its own where their week had begun.
 */
export async function sayOneFilm(
  { operational }: TestStores,
  older: Release,
  other: Release,
  forecastAs = other.filmId,
): Promise<void> {
  const { week } = older;
  const film = (release: Release) => ({ ...release, entries: [] });
  const films: [ReturnType<typeof film>, ReturnType<typeof film>] = [film(older), film(other)];
  await operational.recordMatches(week, [{ films, confidence: 0.5, reasons: [] }], []);
  const pair = { week, filmId: older.filmId, otherFilmId: other.filmId, saidBy: 'gérante' };
  const joined = [{ filmId: other.filmId, forecastAs, resultAs: older.filmId }];
  await operational.sayMatch(
    {
      ...{ ...pair, verdict: 'same', saidAt: `${addDays(week, 8)}T08:00:00.000Z`, joined },
      ...{ restored: [], forgotten: [], assembledAgain: null, recordedAgain: false },
    },
    0,
  );
}
