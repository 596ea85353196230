import { expect, it } from 'vitest';
import { addDays, stageDate } from '#shared/domain/cinema-week.ts';
import { testRelease } from '#shared/domain/testing-films.ts';
import { testForecast } from '#shared/domain/testing-forecasts.ts';
import { madeParts } from '#shared/pipeline/signals/testing-signals.ts';
import { seededRandom } from '#shared/seeded-random.ts';
import { observe, sayOneFilm, testStores, type TestStores } from '../exports/testing-stores.ts';
import { dropSignal, signalNamed, useSignal } from './change-use.ts';
import { judgedFilms } from './judged-films.ts';
import { toldWorth } from './told.ts';

const [FIRST, TODAY, MODEL] = ['2026-07-01', '2026-12-09', 'test'];
const CHANGE = { modelVersion: MODEL, by: 'a test', at: '2026-12-09T10:00:00.000Z' };

/** A film that was forecast on Monday, with a value of the eve and a result that it told of. */
async function play(
  stores: TestStores,
  { week, filmId, told, moved }: { week: string; filmId: string; told: number; moved?: number },
): Promise<void> {
  const release = testRelease(week, filmId);
  const asOf = stageDate(week, 'monday');
  const alone = 20_000;
  const p50 = alone * Math.exp(moved ?? 0);
  const { explanation, ...numbers } = testForecast({
    week,
    filmId,
    stage: 'monday',
    modelVersion: MODEL,
    p50,
  });
  await stores.operational.upsertRelease(release);
  await stores.operational.upsertForecast({ ...numbers, explanation });
  await stores.analytical.forecasts.upsert({
    ...{ ...numbers, id: `${filmId}@monday@${MODEL}@0`, runId: `${week}-monday`, asOf },
    ...{ featuresHash: 'ab'.repeat(32), told: null },
    ...(moved === undefined ? {} : { signal: { name: 'scare', value: 1, moved } }),
  });
  const knownOn = addDays(asOf, -1);
  await stores.analytical.signals.upsert({
    ...{ id: `${filmId}@scare@${knownOn}`, week, filmId, signal: 'scare', unit: 'shows', of: 'x' },
    ...{ value: Math.expm1(4 + told), knownOn, readAt: `${knownOn}T17:30:00.000Z` },
  });
  await observe(stores, release, Math.round(alone * Math.exp(0.5 * told)));
}

async function playWeeks(stores: TestStores, weeks: number): Promise<void> {
  const random = seededRandom(3);
  for (let i = 0; i < weeks; i += 1) {
    for (let film = 0; film < 10; film += 1) {
      await play(stores, { week: addDays(FIRST, 7 * i), filmId: `${i}-${film}`, told: 2 * random() - 1 });
    }
  }
}

const judged = (stores: TestStores) =>
  judgedFilms(stores, { modelVersion: MODEL, from: FIRST, today: TODAY });

it('a signal is refused before sixty films and eight weeks, used afterwards with what spoke for it, and dropped', async () => {
  const { uses } = madeParts([]);
  const [few, enough] = [await testStores(), await testStores()];
  await playWeeks(few, 9);
  await playWeeks(enough, 12);
  const films = async (stores: TestStores) => (await judged(stores)).get('scare') ?? [];

  const refused = await useSignal(uses, { ...CHANGE, signal: 'scare', films: await films(few) });
  expect(refused.passed).toBe(false);
  expect(refused.findings[0]).toMatch(/^films: refused, 50 were judged/);
  expect((await uses.read()).uses).toEqual([]);

  const passed = await useSignal(uses, { ...CHANGE, signal: 'scare', films: await films(enough) });
  expect(passed.passed).toBe(true);
  const { uses: standing } = await uses.read();
  expect(standing).toEqual([
    { ...CHANGE, signal: 'scare', reasons: passed.findings, coefficients: standing[0]?.coefficients },
  ]);
  expect(standing[0]?.coefficients.slope).toBeCloseTo(0.5 / 1.1, 1);
  const told = toldWorth(await judged(enough), { modelVersion: MODEL, uses: standing });
  expect(told).toMatch(/scare \(used\): 120 films .*\n {2}films: passed, 80 were judged/u);
  expect(told).toContain('tmdb: 0 films');

  await useSignal(uses, { ...CHANGE, modelVersion: 'another', signal: 'scare', films: await films(enough) });
  expect(await dropSignal(uses, 'tmdb')).toBe(false);
  expect(await dropSignal(uses, 'scare')).toBe(true);
  expect((await uses.read()).uses).toEqual([]);
});

it('films are judged by the model alone, once each, and only by what Monday could know', async () => {
  const stores = await testStores();
  const week = FIRST;
  await play(stores, { week, filmId: 'moved', told: 0.5, moved: 0.2 });
  await play(stores, { week, filmId: 'older', told: 0.1 });
  await play(stores, { week, filmId: 'other', told: 0.1 });
  await sayOneFilm(stores, testRelease(week, 'older'), testRelease(week, 'other'), 'older');
  await play(stores, { week, filmId: 'withdrawn', told: 0.2 });
  await stores.operational.upsertRelease({ ...testRelease(week, 'withdrawn'), withdrawn: true });
  await play(stores, { week, filmId: 'late', told: 0.3 });
  const late = (await stores.analytical.signals.between(week, week)).filter(
    ({ filmId }) => filmId === 'late',
  );
  for (const value of late)
    await stores.analytical.signals.upsert({ ...value, knownOn: stageDate(week, 'monday') });

  const films = (await judged(stores)).get('scare') ?? [];
  expect(films.map(({ p50 }) => Math.round(p50))).toEqual([20_000, 20_000]);
  expect(films.map(({ actual }) => actual)).toEqual([25_681, 21_025]);
});

it('a name of no signal is refused with those that there are', () => {
  expect(signalNamed('wikipedia-fr')).toBe('wikipedia-fr');
  expect(() => signalNamed('twitter')).toThrow(/"twitter": there are scare, wikipedia-fr/);
});
