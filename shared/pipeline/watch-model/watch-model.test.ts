import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addWeeks, type IsoDate } from '../../domain/cinema-week.ts';
import type { Forecaster } from '../../forecasting/forecaster.ts';
import { madeWeeks, referenceFrom, widened } from '../../monitoring/testing-monitoring.ts';
import { Watch, type WatchedFilm } from '../../monitoring/watch.ts';
import type { ReportDocument } from '../../storage/analytical/analytical-store.ts';
import { testPipeline, type TestPipeline } from '../testing-pipeline.ts';
import { forecastOf, modelNamed, storeResults, storeWeeks } from './testing-watch.ts';
import { watchModel, type ModelAlert } from './watch-model.ts';

const FIRST = '2020-01-01';
const LAST = addWeeks(FIRST, 7);
const FILMS = madeWeeks(8, { seed: 5, first: FIRST });
let champion: Forecaster;
let pipeline: TestPipeline;
let told: ModelAlert[];

beforeAll(async () => {
  champion = await modelNamed('champion', referenceFrom(madeWeeks(104)));
});

beforeEach(async () => {
  pipeline = Object.assign(await testPipeline(), { forecaster: () => Promise.resolve(champion) });
  pipeline.now = Date.parse(`${addWeeks(LAST, 1)}T10:00:00Z`);
  told = [];
});

const watch = (): Promise<void> => watchModel(pipeline, (alert) => void told.push(alert));

async function reports({ analytical } = pipeline): Promise<Extract<ReportDocument, { kind: 'model' }>[]> {
  const documents = await analytical.reports.between(FIRST, addWeeks(LAST, 20));
  return documents.flatMap((document) => (document.kind === 'model' ? [document] : []));
}

const ofWeek = (films: readonly WatchedFilm[], week: IsoDate): WatchedFilm[] =>
  films.filter((film) => film.week === week);

describe('what is known of the model', () => {
  it('is a report of each week with results, by both stages, and the drift of the last', async () => {
    await storeWeeks(pipeline, FILMS, { modelVersion: 'champion' });
    await watch();
    const made = await reports();
    expect(made.map(({ week, id }) => [week, id])).toEqual(
      Array.from({ length: 8 }, (_, i) => [addWeeks(FIRST, i), 'model@champion']),
    );
    const last = made.at(-1);
    expect(last).toMatchObject({ hasReference: true, compared: null, told: false });
    expect(last?.monday?.performance.all).toMatchObject({
      own: { films: 12, weeks: 1 },
      recent: { weeks: 3 },
      rolling: { films: 96, weeks: 8, bands: { wape: { low: expect.any(Number) as number } } },
    });
    // Features are those of Monday's runs at both stages: screens are not missed on Thursday.
    expect(last?.thursday?.moved).toEqual(last?.monday?.moved);
    expect(last?.thursday?.moved.map(({ feature }) => feature)).not.toContain('screens');
    const drift = await pipeline.analytical.drift.get(LAST, 'champion');
    expect(drift?.films).toHaveLength(96);
    expect(drift?.films[0]?.title).toBe(`Film ${FILMS[0]?.filmId}`);
    expect(told).toEqual([]);
    // A share of the 50 MB that the tables of one cinema may grow by in a year (infra/cost/measured-week.test.ts).
    const bytes = JSON.stringify([last, drift]).length;
    expect(52 * bytes).toBeLessThan(2_000_000);
  });

  it('has no screens where nobody tells them, and tells nobody of that', async () => {
    const unsure = FILMS.map((film) => {
      const features = { ...film.features, screens: null };
      return { ...film, features, forecast: widened(film.forecast) };
    });
    await storeWeeks(pipeline, unsure, { modelVersion: 'champion' });
    await watch();
    const last = (await reports()).at(-1);
    expect(last?.monday).toMatchObject({ moved: [], performance: { all: { rolling: { outside: [] } } } });
    const drift = await pipeline.analytical.drift.get(LAST, 'champion');
    expect(drift).toMatchObject({ screensCollected: false });
    expect(drift?.features.map(({ name }) => name)).not.toContain('screens');
    expect(told).toEqual([]);
  });

  it('is nothing without a result', async () => {
    await watch();
    expect(await reports()).toEqual([]);
  });

  it('has neither bands nor drift of a model without a reference', async () => {
    pipeline.forecaster = () => modelNamed('champion');
    await storeWeeks(pipeline, FILMS, { modelVersion: 'champion' });
    await watch();
    const last = (await reports()).at(-1);
    expect(last).toMatchObject({ hasReference: false, monday: { moved: [], alert: null } });
    expect(last?.monday?.performance.all).toMatchObject({ rolling: { films: 96, bands: null, outside: [] } });
    expect(await pipeline.analytical.drift.get(LAST, 'champion')).toBeNull();
  });

  it('leaves out films that were withdrawn', async () => {
    await storeWeeks(pipeline, FILMS, { modelVersion: 'champion' });
    const [release] = await pipeline.operational.listReleases(LAST);
    if (release === undefined) throw new Error('There is no release');
    await pipeline.operational.upsertRelease({ ...release, withdrawn: true });
    await watch();
    expect((await reports()).at(-1)?.monday?.performance.all?.own.films).toBe(11);
  });
});

describe('when it is worked out again', () => {
  it('nothing is written where nothing has changed', async () => {
    await storeWeeks(pipeline, FILMS, { modelVersion: 'champion' });
    await watch();
    const before = await reports();
    const [upsert, read] = [
      vi.spyOn(pipeline.analytical.reports, 'upsert'),
      vi.spyOn(pipeline.analytical.features, 'between'),
    ];
    pipeline.now += 3_600_000;
    await watch();
    expect(await reports()).toEqual(before);
    expect([upsert, read].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  });

  it('a result that comes late changes its week and those whose windows hold it', async () => {
    await storeWeeks(pipeline, FILMS, { modelVersion: 'champion' });
    await watch();
    const before = await reports();
    const week = addWeeks(FIRST, 5);
    const [film] = ofWeek(FILMS, week);
    if (film === undefined) throw new Error('There is no film');
    await storeResults(pipeline, [{ ...film, actual: film.actual * 2 }], addWeeks(week, 2));
    await watch();
    const changed = (await reports()).filter((report, i) => report.madeFrom !== before[i]?.madeFrom);
    expect(changed.map((report) => report.week)).toEqual([5, 6, 7].map((i) => addWeeks(FIRST, i)));
    expect(changed[0]?.monday?.performance.all?.own).not.toEqual(before[5]?.monday?.performance.all?.own);
  });

  it('the weeks before one that is new are not worked out anew', async () => {
    await storeWeeks(
      pipeline,
      FILMS.filter(({ week }) => week < LAST),
      { modelVersion: 'champion' },
    );
    await watch();
    await storeWeeks(pipeline, ofWeek(FILMS, LAST), { modelVersion: 'champion' });
    const pieces = vi.spyOn(Watch.prototype, 'pieces');
    await watch();
    expect(pieces.mock.calls.map(([, only]) => only)).toEqual([LAST, LAST]);
    pieces.mockRestore();
    expect((await reports()).at(-1)?.monday?.performance.all?.rolling).toMatchObject({ films: 96, weeks: 8 });
  });

  it('each week is stored before the next one is worked out', async () => {
    await storeWeeks(pipeline, FILMS, { modelVersion: 'champion' });
    const pieces = vi.spyOn(Watch.prototype, 'pieces');
    const upsert = pipeline.analytical.reports.upsert.bind(pipeline.analytical.reports);
    const workedOut: number[] = [];
    vi.spyOn(pipeline.analytical.reports, 'upsert').mockImplementation(async (document) => {
      if (document.kind === 'model') workedOut.push(pieces.mock.calls.length);
      await upsert(document);
    });
    await watch();
    pieces.mockRestore();
    // Both stages of a week.
    expect(workedOut).toEqual([2, 4, 6, 8, 10, 12, 14, 16]);
  });

  it.each([1, 4, 8])('after it ended behind the write %i, it is as if it had not', async (writes) => {
    await storeWeeks(pipeline, FILMS, { modelVersion: 'champion' });
    const upsert = pipeline.analytical.reports.upsert.bind(pipeline.analytical.reports);
    let done = 0;
    const ends = vi.spyOn(pipeline.analytical.reports, 'upsert').mockImplementation(async (document) => {
      if (done === writes) throw new Error('killed');
      done += 1;
      await upsert(document);
    });
    await expect(watch()).rejects.toThrow('killed');
    ends.mockRestore();
    await watch();
    const again = await reports();
    expect(again).toHaveLength(8);
    const whole = await testPipeline();
    await storeWeeks(whole, FILMS, { modelVersion: 'champion' });
    const other = { ...whole, clock: pipeline.clock, forecaster: pipeline.forecaster };
    await watchModel(other, () => undefined);
    expect(again).toEqual(await reports(whole));
  });
});

describe('an alert', () => {
  const shifted = madeWeeks(8, { seed: 5, first: FIRST, shift: (week) => (week < 5 ? {} : { times: 0.3 }) });

  it('is told once, of the latest week', async () => {
    await storeWeeks(pipeline, shifted, { modelVersion: 'champion' });
    await watch();
    await watch();
    expect(told.map(({ week, modelVersion }) => [week, modelVersion])).toEqual([[LAST, 'champion']]);
    expect(told[0]?.alerts[0]).toMatchObject({ week: LAST, movement: { feature: 'admissions' } });
    expect((await reports()).map((report) => report.told)).toEqual([...Array<false>(7).fill(false), true]);
  });

  it('is not told anew when a result of its week is revised', async () => {
    await storeWeeks(pipeline, shifted, { modelVersion: 'champion' });
    await watch();
    const [film] = ofWeek(shifted, LAST);
    if (film === undefined) throw new Error('There is no film');
    await storeResults(pipeline, [{ ...film, actual: film.actual + 1 }], addWeeks(LAST, 2));
    await watch();
    expect(told).toHaveLength(1);
    expect((await reports()).at(-1)?.told).toBe(true);
  });
});

describe('a model that takes the place of another', () => {
  const MIDDLE = addWeeks(FIRST, 4);
  const before = FILMS.filter(({ week }) => week < MIDDLE);
  const after = FILMS.filter(({ week }) => week >= MIDDLE);

  it('is watched from its own first week on, and what was known of the other one stays', async () => {
    await storeWeeks(pipeline, before, { modelVersion: 'champion' });
    pipeline.now = Date.parse(`${MIDDLE}T10:00:00Z`);
    await watch();
    const former = await reports();
    pipeline.forecaster = () => modelNamed('next');
    pipeline.now = Date.parse(`${addWeeks(LAST, 1)}T10:00:00Z`);
    await storeWeeks(pipeline, after, { modelVersion: 'next' });
    await watch();
    const all = await reports();
    expect(all.slice(0, 4)).toEqual(former);
    expect(all.slice(4).map(({ modelVersion }) => modelVersion)).toEqual(Array<string>(4).fill('next'));
    expect(all.at(-1)?.monday?.performance.all?.rolling.weeks).toBe(4);
  });

  it('is judged by what it forecast as the challenger, too', async () => {
    await storeWeeks(pipeline, before, { modelVersion: 'champion' });
    for (const film of before) {
      await pipeline.operational.upsertChallengerForecast(forecastOf(film, 'monday', 'next'));
    }
    await storeWeeks(pipeline, after, { modelVersion: 'next' });
    pipeline.forecaster = () => modelNamed('next');
    await watch();
    const last = (await reports()).at(-1);
    expect(last).toMatchObject({
      modelVersion: 'next',
      monday: { performance: { all: { rolling: { weeks: 8 } } } },
    });
  });

  it('is compared with it on the same weeks', async () => {
    const better = FILMS.map((film) => {
      const { p10, p50, p90, mean } = film.forecast;
      const times = Math.sqrt(film.actual / p50);
      return {
        ...film,
        forecast: { p10: p10 * times, p50: p50 * times, p90: p90 * times, mean: mean * times },
      };
    });
    await storeWeeks(pipeline, FILMS, { modelVersion: 'champion' });
    for (const film of better) {
      await pipeline.operational.upsertChallengerForecast(forecastOf(film, 'monday', 'next'));
    }
    pipeline.challenger = () => modelNamed('next');
    await watch();
    const compared = (await reports()).at(-1)?.compared;
    expect(compared).toMatchObject({
      ...{ week: LAST, models: { champion: 'champion', challenger: 'next' } },
      ...{ champion: { films: 12 }, challenger: { films: 12 } },
    });
    expect(compared?.differences.wape.high).toBeLessThan(0);
    expect(compared?.verdict.findings.find(({ asked }) => asked === 'wape')).toMatchObject({ passed: true });
  });
});

it('what applications were given is added up by client, model and stage', async () => {
  const given = { featuresHash: '', asOf: LAST, givenAt: `${LAST}T10:00:00.000Z`, mean: 100, p50: 90 };
  const of = (clientId: string, p90: number) => ({
    ...{ ...given, clientId, modelVersion: 'champion', stage: 'monday' as const, p10: 50, p90 },
  });
  const week = addWeeks(LAST, 2);
  await pipeline.analytical.givenForecasts.upsert({
    id: 'a',
    week,
    forecasts: [of('one', 100), of('two', 150)],
  });
  await pipeline.analytical.givenForecasts.upsert({ id: 'b', week, forecasts: [of('one', 300)] });
  await watch();
  const [document] = await pipeline.analytical.reports.between(week, week);
  expect(document).toEqual({
    ...{ id: 'given', week, kind: 'given' },
    given: [
      { clientId: 'one', modelVersion: 'champion', stage: 'monday', forecasts: 2, medianWidth: 4 },
      { clientId: 'two', modelVersion: 'champion', stage: 'monday', forecasts: 1, medianWidth: 3 },
    ],
  });
});
