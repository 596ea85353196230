import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { untaught } from '#shared/domain/untaught.ts';
import { STAGES, stageDate, type IsoDate } from '#shared/domain/cinema-week.ts';
import { chooseProgramme } from '#shared/domain/programme.ts';
import type { Release } from '#shared/domain/shapes/release.ts';
import { testRelease } from '#shared/domain/testing-films.ts';
import { testForecast } from '#shared/domain/testing-forecasts.ts';
import { testRun } from '#shared/domain/testing-runs.ts';
import type { OperationalStore } from '#shared/storage/operational/operational-store.ts';

/** Test data: medians of national first weeks, Thursday's and Monday's, and what came true. */
export const FILMS = {
  grand: { thursday: 900_000, monday: 1_000_000, actual: 1_000_000 },
  moyen: { thursday: 950_000, monday: 800_000, actual: 800_000 },
  petit: { thursday: 60_000, monday: 50_000, actual: 40_000 },
} as const;

/** Stores a week as the pipeline leaves it: releases, both runs, forecasts and plans; and a film nobody could forecast. */
export async function seedWeek(
  store: OperationalStore,
  week: IsoDate,
  prefix = '',
  facts: Partial<Release> = {},
): Promise<void> {
  const films = Object.entries(FILMS);
  for (const name of [...Object.keys(FILMS), 'muet']) {
    await store.upsertRelease(
      testRelease(week, `${prefix}${name}`, { title: `Titre de ${prefix}${name}`, ...facts }),
    );
  }
  for (const stage of STAGES) {
    const runId = `${week}-${stage}`;
    const startedAt = `${stageDate(week, stage)}T08:30:00.000Z`;
    await store.startRun(
      testRun({
        ...{ runId, week, kind: stage, asOf: stageDate(week, stage), state: 'partial' },
        ...{ startedAt, finishedAt: startedAt },
      }),
    );
    const item = { runId, type: 'film' as const, key: `${prefix}muet`, round: 0 };
    await store.addRunItems([{ ...item, label: 'Le film muet' }]);
    await store.settleRunItem(item, { code: 'no-forecast', detail: 'Rien à prévoir' });

    const forecasts = films.map(([name, medians]) =>
      testForecast({
        ...{ week, stage, filmId: `${prefix}${name}`, createdAt: startedAt },
        ...spread(medians[stage]),
      }),
    );
    for (const forecast of forecasts) await store.upsertForecast(forecast);
    const programme = chooseProgramme(
      forecasts.map((forecast) => ({ filmId: forecast.filmId, forecast })),
      untaught(DEFAULT_SETTINGS),
    );
    await store.savePlan(
      programme.rooms.map(({ room, filmId, expectedTickets, expectedTakings }) => ({
        ...{ week, stage, modelVersion: 'test', createdAt: startedAt },
        ...{ room, filmId, expectedTickets, expectedTakings },
      })),
    );
  }
}

/** Stores what the films of a seeded week really made. */
export async function seedActuals(store: OperationalStore, week: IsoDate, prefix = ''): Promise<void> {
  await store.recordActuals(
    Object.entries(FILMS).map(([name, { actual }]) => ({
      week,
      filmId: `${prefix}${name}`,
      admissions: actual,
      screens: 400,
      source: 'jpbox',
      observedOn: '2023-06-21',
    })),
  );
}

function spread(median: number): { p10: number; p50: number; p90: number; mean: number } {
  return { p10: median * 0.9, p50: median, p90: median * 1.1, mean: median };
}
