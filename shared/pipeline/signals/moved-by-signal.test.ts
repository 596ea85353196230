import { beforeAll, describe, expect, it } from 'vitest';
import { stageDate, type Stage } from '../../domain/cinema-week.ts';
import type { SignalUse } from '../../domain/shapes/signal-use.ts';
import { testRelease } from '../../domain/testing-films.ts';
import { buildFeatures } from '../../features/build-features.ts';
import { sampleForecaster } from '../../forecasting/testing-forecaster.ts';
import { moveOf } from '../../signals/worth/coefficients.ts';
import * as reads from '../../storage/operational/reads.ts';
import { predictFilm } from '../predict.ts';
import { testPipeline } from '../testing-pipeline.ts';
import { readKnownFilms } from '../watch-model/known-films.ts';
import type { SignalParts } from './signal-parts.ts';
import { madeParts } from './testing-signals.ts';

const WEEK = '2026-11-25';
/** Monday is the 23rd. */
const SUNDAY = '2026-11-22';
let use: SignalUse;

beforeAll(async () => {
  const { modelVersion } = await sampleForecaster();
  use = {
    ...{ signal: 'scare', modelVersion, coefficients: { level: 0, size: 0.3, slope: 0.2 } },
    ...{ reasons: [], at: '2026-11-20T10:00:00.000Z', by: 'a test' },
  };
});

/** What is stored of a film in both stores after a run; `knownOn` of a value of 400. */
async function forecast(parts: SignalParts | null, knownOn: readonly string[], stage: Stage = 'monday') {
  const pipeline = Object.assign(await testPipeline(), {
    signals: () => Promise.resolve(parts),
    // It says the same as the champion, by another name.
    challenger: async () => ({ ...(await sampleForecaster()), modelVersion: 'next' }),
  });
  const { analytical, operational } = pipeline;
  const asOf = stageDate(WEEK, stage);
  const { runId } = await pipeline.begin(
    { runId: `${WEEK}-${stage}`, week: WEEK, kind: stage, asOf, step: 'build' },
    [],
    ['a'],
  );
  const release = testRelease(WEEK, 'a', { title: 'Un film' });
  const context = { stage, week: WEEK, asOf, competitors: [] };
  const features = buildFeatures(release, context, (await sampleForecaster()).trackRecords());
  const document = { id: `a@${runId}`, week: WEEK, runId };
  await analytical.features.upsert({ ...document, filmId: 'a', stage, asOf, features });
  await analytical.films.upsert({
    ...{ ...document, release, matchConfidence: 1, pages: [], matchReasons: [], weakMatches: [] },
  });
  for (const day of knownOn) {
    await analytical.signals.upsert({
      ...{ id: `a@scare@${day}`, week: WEEK, filmId: 'a', signal: 'scare', unit: 'shows', of: 'x' },
      ...{ value: 400, knownOn: day, readAt: `${day}T17:30:00.000Z` },
    });
  }
  await predictFilm(pipeline, { runId, filmId: 'a' }, { number: 1, last: 1 });
  const [stored] = await operational.listForecasts(WEEK, WEEK);
  const documents = await analytical.forecasts.between(WEEK, WEEK);
  const kept = documents.find(({ modelVersion }) => modelVersion === use.modelVersion);
  const { beside } = await operational.readAll({ beside: reads.challengerForecasts(WEEK, WEEK) });
  if (stored === undefined || kept === undefined) throw new Error('no forecast');
  await operational.upsertRelease(release);
  await operational.recordActuals([
    { ...{ week: WEEK, filmId: 'a', admissions: 90_000, screens: null }, source: 'jpbox', observedOn: WEEK },
  ]);
  return { stored, kept, beside, known: await readKnownFilms(pipeline, WEEK, WEEK) };
}

describe('a forecast', () => {
  it('is moved alike on every point by the signal of its model, and the factors still make the mean', async () => {
    const plain = (await forecast(null, [SUNDAY])).stored;
    const { stored, kept } = await forecast(madeParts([], [use]), [SUNDAY]);
    const moved = moveOf({ p50: plain.p50, value: 400 }, use.coefficients);
    expect(Math.abs(moved)).toBeGreaterThan(0.01);
    for (const figure of ['p10', 'p50', 'p90', 'mean'] as const) {
      expect(stored[figure]).toBeCloseTo(plain[figure] * Math.exp(moved), 6);
    }
    expect(kept).toMatchObject({ p50: stored.p50, signal: { name: 'scare', value: 400, moved } });
    const { baseline, contributions } = stored.explanation ?? { baseline: NaN, contributions: [] };
    expect(contributions.find(({ group }) => group === 'signals')?.factor).toBeCloseTo(Math.exp(moved), 12);
    const product = contributions.reduce((made, { factor }) => made * factor, baseline);
    // The trees are in single precision.
    expect(product / stored.mean).toBeCloseTo(1, 5);
  });

  it('is that of the model alone where models are judged, and set beside a challenger, which no signal moves', async () => {
    const plain = (await forecast(null, [SUNDAY])).known;
    const { stored, beside, known } = await forecast(madeParts([], [use]), [SUNDAY]);
    expect(beside.map(({ modelVersion }) => modelVersion).toSorted()).toEqual(
      [use.modelVersion, 'next'].toSorted(),
    );
    const own = known.films.find(({ modelVersion }) => modelVersion === use.modelVersion);
    expect(own?.forecast.p50).not.toBe(stored.p50);
    const figures = ({ films }: typeof known) => films.map((film) => [film.modelVersion, film.forecast.p50]);
    expect(figures(known).toSorted()).toEqual(figures(plain).toSorted());
    const [week] = known.compare({ champion: use.modelVersion, challenger: 'next' });
    expect(week?.champion).toMatchObject({ films: 1 });
    expect(week?.champion).toEqual(week?.challenger);
  });

  const AS_BEFORE: [string, () => SignalParts | null, string[], Stage][] = [
    ['no signal is switched on', () => null, [SUNDAY], 'monday'],
    ['no signal is used', () => madeParts([]), [SUNDAY], 'monday'],
    [
      'another model uses one',
      () => madeParts([], [{ ...use, modelVersion: 'another' }]),
      [SUNDAY],
      'monday',
    ],
    ['another signal is used', () => madeParts([], [{ ...use, signal: 'tmdb' }]), [SUNDAY], 'monday'],
    [
      'it is asked for on the day of the run',
      () => madeParts([], [{ ...use, at: '2026-11-22T23:30:00.000Z' }]),
      [SUNDAY],
      'monday',
    ],
    ['the film has no value', () => madeParts([], [use]), [], 'monday'],
    [
      'its values were known later',
      () => madeParts([], [use]),
      ['2026-11-23', '2026-11-24', '2026-12-01'],
      'monday',
    ],
    ['it is Thursday’s', () => madeParts([], [use]), ['2026-11-18'], 'thursday'],
    [
      'the uses cannot be read',
      () => ({
        ...madeParts([]),
        uses: { ...madeParts([]).uses, read: () => Promise.reject(new Error('down')) },
      }),
      [SUNDAY],
      'monday',
    ],
  ];
  it.each(AS_BEFORE)('stays byte by byte what it was where %s', async (_, parts, knownOn, stage) => {
    const plain = await forecast(null, [], stage);
    expect(JSON.stringify(await forecast(parts(), knownOn, stage))).toBe(JSON.stringify(plain));
  });

  it('is the same with a later value beside the one that it could know', async () => {
    const once = await forecast(madeParts([], [use]), [SUNDAY]);
    const later = await forecast(madeParts([], [use]), [SUNDAY, '2026-11-23', '2026-11-25']);
    expect(JSON.stringify(later)).toBe(JSON.stringify(once));
  });
});
