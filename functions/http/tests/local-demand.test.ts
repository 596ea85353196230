import { describe, expect, it } from 'vitest';
import { historySchema } from '#shared/api/contract/history.ts';
import { settingsHistorySchema } from '#shared/api/contract/settings.ts';
import { weekSchema, type Week } from '#shared/api/contract/week.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { addWeeks } from '#shared/domain/cinema-week.ts';
import { CHANGE } from '#shared/storage/testing/settings-change.ts';
import { handler as putActuals } from '../actuals-put.ts';
import { handler as getHistory } from '../history-get.ts';
import { handler as getSettings } from '../settings-get.ts';
import { handler as getWeek } from '../week-get.ts';
import { seedActuals, seedWeek } from './seeded-week.ts';
import { useCinema, WEEK } from './served-cinema.ts';

const cinema = useCinema();
const EARLIER = [3, 2, 1].map((ago) => addWeeks(WEEK, -ago));
const weekNow = async (): Promise<Week> =>
  weekSchema.parse((await cinema.call(getWeek, { week: WEEK })).body);
const demandNow = async (): Promise<number> =>
  (await weekNow()).releases[0]?.forecasts.monday?.localDemand ?? NaN;

describe('a cinema that draws twice its share', () => {
  it('begins with the share of its settings', async () => {
    expect(await weekNow()).toMatchObject({ learned: null });
    expect(await demandNow()).toBe(500);
  });

  it('is told so by its tickets, of the weeks that were over when the week was decided', async () => {
    const { operational } = cinema.services();
    for (const week of EARLIER) {
      await seedWeek(operational, week, `${week}-`);
      await seedActuals(operational, week, `${week}-`);
      // About 1/1000 of 800,000 and of 40,000; 800 of 840 seats would be a full house, and so "at least".
      const rooms = [
        { room: 1, filmId: `${week}-moyen`, tickets: 760 },
        { room: 2, filmId: `${week}-petit`, tickets: 40 },
      ];
      cinema.at(`${addWeeks(week, 1)}T10:00:00Z`);
      expect((await cinema.call(putActuals, { week, version: 0, body: { rooms } })).status).toBe(200);
    }
    cinema.at('2023-06-12T10:00:00Z');
    const { learned } = await weekNow();
    // The first of the three weeks and the second; the third is still running.
    expect(learned).toMatchObject({ weeks: 2, films: 4 });
    expect(1 / (learned?.share ?? NaN)).toBeGreaterThan(900);
    expect(1 / (learned?.share ?? NaN)).toBeLessThan(1_200);
    expect(await demandNow()).toBeGreaterThan(850);
  });

  it('is told so in the settings, and the same in the history', async () => {
    const settings = settingsHistorySchema.parse((await cinema.call(getSettings)).body);
    expect(settings.learned).toMatchObject({ films: 4 });
    expect(settings.current.admissionsShare).toBe(1 / 2_000);
    const history = historySchema.parse((await cinema.call(getHistory)).body);
    expect(history.learned).toEqual(settings.learned);
    expect(history.currentShare).toBe(1 / 2_000);
    cinema.at(`${WEEK}T10:00:00Z`);
    expect(historySchema.parse((await cinema.call(getHistory)).body).learned).toMatchObject({ weeks: 3 });
  });

  it('counts a week’s errors with the share that was known when it was decided, on both pages', async () => {
    await seedActuals(cinema.services().operational, WEEK);
    cinema.at(`${addWeeks(WEEK, 1)}T10:00:00Z`);
    const history = historySchema.parse((await cinema.call(getHistory)).body);
    const share = history.weeks.find(({ week }) => week === WEEK)?.admissionsShare ?? NaN;
    expect(1 / share).toBeLessThan(1_200);
    expect(share).toBe((await weekNow()).learned?.share);
    cinema.at('2023-06-12T10:00:00Z');
  });

  it('begins anew with a share that is set anew', async () => {
    const settings = { ...DEFAULT_SETTINGS, effectiveFrom: WEEK, admissionsShare: 1 / 1_500 };
    await cinema.services().operational.saveSettings(settings, 0, CHANGE);
    expect(await weekNow()).toMatchObject({ learned: null });
    expect(await demandNow()).toBeCloseTo(1_000_000 / 1_500, 6);
  });
});
