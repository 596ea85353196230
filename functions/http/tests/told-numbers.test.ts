import { InvocationContext } from '@azure/functions';
import { describe, expect, it } from 'vitest';
import { figuresSchema } from '#shared/api/contract/figures.ts';
import { historySchema } from '#shared/api/contract/history.ts';
import { weekSchema } from '#shared/api/contract/week.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { addWeeks } from '#shared/domain/cinema-week.ts';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { TEST_MODEL } from '#shared/forecasting/testing-forecaster.ts';
import { handle as plan } from '../../queues/plan-programme.ts';
import { handler as getFigures } from '../figures-get.ts';
import { handler as getHistory } from '../history-get.ts';
import { handler as putProgramme } from '../programme-put.ts';
import { handler as deleteSettings } from '../settings-delete.ts';
import { handler as putSettings } from '../settings-put.ts';
import { handler as getWeek } from '../week-get.ts';
import { seedActuals, seedWeek } from './seeded-week.ts';
import { useCinema, WEEK } from './served-cinema.ts';

const cinema = useCinema('loopback', { NIAB_MODEL_DIR: TEST_MODEL });
const week = async (of = WEEK) => weekSchema.parse((await cinema.call(getWeek, { week: of })).body);
const history = async () => historySchema.parse((await cinema.call(getHistory)).body);

/** Has the forecasts and the programme of Monday be those of a model that can plan again. */
async function forecastBy(modelVersion: string): Promise<void> {
  const { operational } = cinema.services();
  const runId = `${WEEK}-monday`;
  const isOfMonday = ({ stage }: { stage: string }): boolean => stage === 'monday';
  for (const forecast of (await operational.listForecasts(WEEK, WEEK)).filter(isOfMonday)) {
    await operational.upsertForecast({ ...forecast, modelVersion });
    const item = { runId, type: 'film' as const, key: forecast.filmId, round: 0 };
    await operational.addRunItems([{ ...item, label: forecast.filmId }]);
    await operational.settleRunItem(item, null);
  }
  const plan = (await operational.listPlans(WEEK, WEEK)).filter(isOfMonday);
  await operational.savePlan(plan.map((room) => ({ ...room, modelVersion })));
}

describe('the times of a week', () => {
  it('are the forecast’s, and apart from it those of the decision and of the settings', async () => {
    const { operational } = cinema.services();
    await forecastBy((await cinema.services().forecaster()).modelVersion);
    const forecastAt = '2023-06-12T08:30:00.000Z';
    expect(await week()).toMatchObject({ forecastAt, settingsChangedAt: null });

    cinema.at('2023-06-13T10:00:00Z');
    const body = { rooms: inRooms('petit', 'grand'), reason: '', notObtained: [] };
    await cinema.call(putProgramme, { week: WEEK, version: 0, body });
    expect(await week()).toMatchObject({
      forecastAt,
      decision: { decidedAt: '2023-06-13T10:00:00.000Z' },
    });

    cinema.at('2023-06-13T11:00:00Z');
    await cinema.call(putSettings, { version: 0, body: { ...DEFAULT_SETTINGS, effectiveFrom: WEEK } });
    const changed = { forecastAt, settingsChangedAt: '2023-06-13T11:00:00.000Z' };
    expect(await week()).toMatchObject(changed);

    cinema.at('2023-06-13T11:05:00Z');
    await plan({ runId: `${WEEK}-monday` }, new InvocationContext({ logHandler: () => undefined }));
    const plans = (await operational.listPlans(WEEK, WEEK)).map(({ createdAt }) => createdAt);
    expect(plans).toContain('2023-06-13T11:05:00.000Z');
    expect(await week()).toMatchObject(changed);
    // Others that are to hold later are no news for this week; that its own are withdrawn is.
    cinema.at('2023-06-13T12:00:00Z');
    const later = { ...DEFAULT_SETTINGS, effectiveFrom: addWeeks(WEEK, 1) };
    await cinema.call(putSettings, { version: 1, body: later });
    expect(await week()).toMatchObject(changed);
    cinema.at('2023-06-13T13:00:00Z');
    await cinema.call(deleteSettings, { week: WEEK, version: 2 });
    expect((await week()).settingsChangedAt).toBe('2023-06-13T13:00:00.000Z');
  });
});

describe('how right the forecasts were', () => {
  const [EARLIER, BEFORE] = [addWeeks(WEEK, -3), addWeeks(WEEK, -2)];

  it('is told of each week and of all, by the mean, beside what one would say without a model', async () => {
    const { operational } = cinema.services();
    for (const [of, prefix] of [
      [EARLIER, 'a-'],
      [BEFORE, 'b-'],
    ] as const) {
      await seedWeek(operational, of, prefix, { distributor: 'Pathé' });
      await operational.recordActuals(
        (await operational.listReleases(of)).flatMap(({ filmId }) =>
          filmId.endsWith('muet')
            ? []
            : {
                ...{ week: of, filmId, screens: null, source: 'jpbox', observedOn: addWeeks(of, 1) },
                admissions: filmId.endsWith('petit') ? 40_000 : 1_000_000,
              },
        ),
      );
    }
    cinema.at('2023-06-12T10:00:00Z');
    const { weeks, trust } = await history();
    const before = weeks.find((each) => each.week === BEFORE);
    // Thursday's 900, 950 and 60 thousand beside 1,000, 1,000 and 40.
    expect(before?.scores.thursday).toMatchObject({ films: 3, within2: 3, mae: 170_000 / 3 });
    expect(before?.scores.thursday?.wape).toBeCloseTo(170 / 2_040, 12);
    expect((await week(BEFORE)).scores).toEqual(before?.scores);
    // Nothing was known before the first two weeks: no guess, so nothing to compare.
    expect(trust?.all.naive ?? null).toBeNull();
    expect(trust?.all.films).toBe(6);
  });

  it('counts a guess only of what was known by then', async () => {
    const { operational } = cinema.services();
    for (const release of await operational.listReleases(WEEK))
      await operational.upsertRelease({ ...release, distributor: 'Pathé' });
    await seedActuals(operational, WEEK);
    cinema.at('2023-06-28T10:00:00Z');
    const { trust, weeks } = await history();
    // Both earlier weeks were known by the Thursday: a mean of 680,000.
    expect(trust).toMatchObject({
      all: { films: 3, naive: { films: 3, within2: 2 }, monday: { within2: 3 } },
      large: { films: 2, naive: { within2: 2 } },
      small: { films: 1, naive: { within2: 0 }, thursday: { within2: 1 } },
    });
    const errors = 1_000_000 - 680_000 + (800_000 - 680_000) + (680_000 - 40_000);
    expect(trust?.all.naive?.mae).toBeCloseTo(errors / 3, 6);
    expect(weeks.map(({ scores }) => scores.monday?.films)).toEqual([3, 3, 3]);
  });
});

describe('what was sold', () => {
  it('is whole tickets, and its takings are these times the price', async () => {
    const { operational } = cinema.services();
    await operational.recordActuals([
      {
        week: WEEK,
        filmId: 'grand',
        admissions: 654_321,
        screens: null,
        source: 'jpbox',
        observedOn: '2023-06-28',
      },
    ]);
    cinema.at('2023-06-28T10:00:00Z');
    const { result } = await week();
    for (const room of result?.rooms ?? []) {
      expect(Number.isInteger(room.tickets)).toBe(true);
      expect(room.takings).toBe(room.tickets * 10);
    }
    const sold = result?.rooms.reduce((sum, { tickets }) => sum + tickets, 0) ?? NaN;
    expect(result?.takings).toBe(sold * 10);
    expect(Number.isInteger((result?.bestTakings ?? NaN) / 10)).toBe(true);
    const figures = figuresSchema.parse((await cinema.call(getFigures)).body);
    expect(figures.weeks.find((each) => each.week === WEEK)).toMatchObject({ takings: sold * 10 });
    expect((await history()).weeks[0]).toMatchObject({
      takings: sold * 10,
      bestTakings: result?.bestTakings,
    });
  });
});
