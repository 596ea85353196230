import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { programmeEvaluationSchema } from '#shared/api/contract/programme.ts';
import { weekSchema, type Week } from '#shared/api/contract/week.ts';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { testForecast } from '#shared/domain/testing-forecasts.ts';
import { testRelease } from '#shared/domain/testing-films.ts';
import { handler as evaluate } from '../programme-evaluation-get.ts';
import { handler as putRentalRate } from '../film-rental-rate-put.ts';
import { handler as putProgramme } from '../programme-put.ts';
import { handler as getWeek } from '../week-get.ts';
import { BEFORE_NEXT, decided, NEXT, saveSettings, seedSecondWeeks } from './holdover-week.ts';
import { foundMatch } from './found-match.ts';
import { fieldsOf, useCinema, WEEK, type Reply } from './served-cinema.ts';

const cinema = useCinema();
const store = () => cinema.services().operational;

const week = async (of = NEXT): Promise<Week> =>
  weekSchema.parse((await cinema.call(getWeek, { week: of })).body);
const decide = async (...films: (string | null)[]): Promise<Reply> => {
  const version = (await store().listDecisions(NEXT, NEXT))[0]?.version ?? 0;
  return cinema.call(putProgramme, { week: NEXT, body: { rooms: inRooms(...films) }, version });
};
/** Of the new films only one is worth showing: the other cannot be had. */
const withoutTheSecond = (): Promise<void> => decided(store(), NEXT, null, ['suite-moyen']);

describe('a film kept for a second week', () => {
  beforeAll(() => seedSecondWeeks(store()));
  beforeEach(async () => {
    cinema.at(BEFORE_NEXT);
    await decided(store(), WEEK, null);
    await withoutTheSecond();
  });

  it('stands beside the proposal with its forecast, its gain and what is assumed', async () => {
    const { secondWeek, recommended, alternatives, reasons } = await week();
    expect(secondWeek?.drop).toEqual({ median: 0.6, low: 0.45, high: 0.75, films: 0 });
    expect(secondWeek?.keep).toMatchObject([{ filmId: 'grand', title: 'Titre de grand' }]);
    const [kept] = secondWeek?.keep ?? [];
    // A million on Monday, 900,000 to 1,100,000: the drop's own range is the wider one.
    expect(kept?.forecast.p50).toBeCloseTo(600_000, 0);
    expect(kept?.forecast.mean).toBeCloseTo(600_000, -4);
    expect(kept?.forecast.p10).toBeLessThan(450_000);
    expect(kept?.forecast.p90).toBeGreaterThan(750_000);
    expect(kept?.localDemand).toBeCloseTo((kept?.forecast.mean ?? 0) / 2_000, 5);
    expect(kept?.localRange[0]).toBeLessThan(450_000 / 2_000);
    expect(secondWeek?.programme.rooms.map(({ filmId }) => filmId)).toEqual(['suite-grand', 'grand']);
    const proposal = recommended.monday;
    expect(secondWeek?.gain).toBe(
      (secondWeek?.programme.expectedTakings ?? 0) - (proposal?.expectedTakings ?? 0),
    );
    expect(secondWeek?.gain).toBeGreaterThan(2_000);
    expect(JSON.stringify({ recommended, alternatives, reasons })).not.toMatch(/"(grand|moyen|petit)"/u);
  });

  it('is not spoken of where new films bring more, and where the cinema shows new films only', async () => {
    await decided(store(), NEXT, null);
    expect((await week()).secondWeek).toBeNull();
    expect((await week(WEEK)).secondWeek).toBeNull();
  });

  it('was shown, as it was decided or else proposed', async () => {
    expect((await decide('suite-grand', 'petit')).body).toMatchObject({ code: 'unknown-film' });
    await decided(store(), WEEK, inRooms('petit', 'moyen'));
    expect((await week()).secondWeek?.keep).toMatchObject([{ filmId: 'moyen' }]);
    expect(fieldsOf(await decide('suite-grand', 'grand'))).toEqual(['rooms.1.filmId']);
    expect((await decide('suite-grand', 'petit')).status).toBe(200);
  });

  it('can still be had', async () => {
    await decided(store(), NEXT, null, ['suite-moyen', 'grand']);
    expect((await week()).secondWeek?.keep).toMatchObject([{ filmId: 'moyen' }]);
    await decided(store(), NEXT, null, ['suite-moyen', 'grand', 'moyen']);
    expect((await week()).secondWeek).toBeNull();
  });

  it('may be tried on, and is refused where the cinema shows new films only', async () => {
    const rooms = (films: string[]): [string, string][] =>
      films.map((film, i) => ['room', `${i + 1}:${film}`]);
    const query = rooms(['suite-grand', 'grand']);
    const tried = await cinema.call(evaluate, { week: NEXT, query });
    expect(programmeEvaluationSchema.parse(tried.body).difference).toBe((await week()).secondWeek?.gain);
    await saveSettings(store(), { effectiveFrom: NEXT, secondWeek: false });
    expect((await cinema.call(evaluate, { week: NEXT, query })).body).toMatchObject({ code: 'unknown-film' });
    expect(fieldsOf(await decide('suite-grand', 'grand'))).toEqual(['rooms.1.filmId']);
    await saveSettings(store(), { effectiveFrom: NEXT, secondWeek: true });
  });

  it('is compared by what the cinema keeps of it, where that is asked', async () => {
    await saveSettings(store(), { effectiveFrom: NEXT, secondWeek: true, keptMoney: true });
    const { secondWeek, recommended } = await week();
    expect(secondWeek?.keep.map(({ filmId }) => filmId)).toEqual(['grand']);
    expect(secondWeek?.gain).toBe(
      (secondWeek?.programme.kept?.takings ?? 0) - (recommended.monday?.kept?.takings ?? 0),
    );
    const entered = await cinema.call(putRentalRate, {
      ...{ week: NEXT, filmId: 'grand', body: { rentalRate: 0.9 }, version: 0 },
    });
    expect(entered.status).toBe(200);
    // Fewer come to see the other, but half of what they pay stays.
    expect((await week()).secondWeek?.keep.map(({ filmId }) => filmId)).toEqual(['moyen']);
    expect(
      fieldsOf(
        await cinema.call(putRentalRate, {
          ...{ week: NEXT, filmId: 'petit', body: { rentalRate: 0.9 }, version: 0 },
        }),
      ),
    ).toEqual(['filmId']);
    await decided(store(), NEXT, inRooms('suite-grand', 'grand'));
    const { held, decision } = await week();
    expect(held).toMatchObject([{ filmId: 'grand', rental: { rate: 0.9, version: 1 } }]);
    expect(decision?.programme.rooms[1]).toMatchObject({ filmId: 'grand', rentalRate: 0.9 });
    await saveSettings(store(), { effectiveFrom: NEXT, secondWeek: true });
  });

  it('is one film, under whatever id it was shown', async () => {
    await store().upsertRelease(testRelease(WEEK, 'doublon', { title: 'Grand, autrement écrit' }));
    await decided(store(), WEEK, inRooms('doublon', 'grand'));
    await store().recordMatches(WEEK, [foundMatch('grand', 'doublon', 0.5)], []);
    const joined = [{ filmId: 'doublon', forecastAs: 'doublon', resultAs: 'grand' }];
    const said = { week: WEEK, filmId: 'grand', otherFilmId: 'doublon', verdict: 'same' as const };
    await store().sayMatch(
      {
        ...{ ...said, joined, saidAt: BEFORE_NEXT, saidBy: 'moi', restored: [], forgotten: [] },
        ...{ assembledAgain: null, recordedAgain: false },
      },
      0,
    );
    expect((await week()).secondWeek?.keep.map(({ filmId }) => filmId)).toEqual(['grand']);
  });

  it('is forecast by what its first week made, where that is known before the next begins', async () => {
    const result = { week: WEEK, filmId: 'moyen', screens: null, source: 'jpbox', admissions: 1_200_000 };
    const forecast = async () => (await week()).secondWeek?.keep.find(({ filmId }) => filmId === 'moyen');
    await decided(store(), WEEK, inRooms('moyen', null));
    await store().recordActuals([{ ...result, observedOn: NEXT }]);
    expect((await forecast())?.forecast.p50).toBeCloseTo(480_000, 0);
    await store().recordActuals([{ ...result, observedOn: '2023-06-20' }]);
    const { p10, p50, p90 } = (await forecast())?.forecast ?? { p10: 0, p50: 0, p90: 0 };
    expect([p10, p50, p90].map(Math.round)).toEqual([540_000, 720_000, 900_000]);
  });

  it('opened in the week before: one that was put off is none', async () => {
    const release = testRelease(WEEK, 'grand', { title: 'Titre de grand' });
    await store().upsertRelease({ ...release, withdrawn: true });
    expect((await week()).secondWeek?.keep).toMatchObject([{ filmId: 'moyen' }]);
    expect(fieldsOf(await decide('suite-grand', 'grand'))).toEqual(['rooms.1.filmId']);
    // It opens now, and is a new film of this week.
    await store().upsertRelease({ ...release, week: NEXT });
    const forecast = { p10: 90_000, p50: 100_000, p90: 110_000, mean: 100_000 };
    await store().upsertForecast(testForecast({ week: NEXT, stage: 'monday', filmId: 'grand', ...forecast }));
    const { programme } = programmeEvaluationSchema.parse(
      (await cinema.call(evaluate, { week: NEXT, query: [['room', '1:grand']] })).body,
    );
    expect(programme.rooms[0]?.expectedTickets).toBe(50);
  });
});
