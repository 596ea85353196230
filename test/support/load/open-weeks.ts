import path from 'node:path';
import { addWeeks } from '#shared/domain/cinema-week.ts';
import { createSqliteOperationalStore } from '#shared/storage/operational/sqlite-operational-store.ts';

/**
 * Copies what is known of a week that can still be decided to the weeks after it, so that several can be decided at once.
 *
 * @returns all of them, the first included.
 */
export async function addOpenWeeks(dataDir: string, first: string, count: number): Promise<string[]> {
  const store = createSqliteOperationalStore(path.join(dataDir, 'operational.sqlite'));
  const weeks = [first];
  try {
    const releases = await store.listReleases(first);
    const forecasts = await store.listForecasts(first, first);
    const plan = await store.listPlans(first, first);
    for (let i = 1; i < count; i += 1) {
      const week = addWeeks(first, i);
      for (const release of releases) await store.upsertRelease({ ...release, week });
      for (const forecast of forecasts) await store.upsertForecast({ ...forecast, week });
      await store.savePlan(plan.map((room) => ({ ...room, week })));
      weeks.push(week);
    }
  } finally {
    await store.close();
  }
  return weeks;
}
