import { randomUUID } from 'node:crypto';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { stageDate, STAGES } from '../domain/cinema-week.ts';
import type { ReleaseFacts } from '../domain/shapes/release.ts';
import { buildFeatures } from '../features/build-features.ts';
import { film } from '../domain/testing-films.ts';
import { temporaryFolder } from '../storage/testing/temporary-folder.ts';
import { loadForecaster, type ExplainedForecast, type Forecaster } from './forecaster.ts';
import { adaptiveModel, plainModel } from './testing-adaptive-model.ts';
import { sampleForecaster, TEST_MODEL } from './testing-forecaster.ts';
import { MODEL_NAMES } from './model-name.ts';
import { manifestSchema, type Manifest } from './manifest.ts';

type Models = Manifest['models'];
type Sides = Models['with-screens']['calibration']['sides'];

const week = '2023-05-10';
const big = film({
  title: 'Astérix et Obélix : le pays des exemples',
  distributor: 'Pathé',
  cast: ['Guillaume Canet'],
  genres: ['Comédie', 'Aventure'],
  countries: ['France'],
  durationMinutes: 112,
  screens: 750,
});
const small = film({
  title: 'Silence',
  distributor: 'Shellac',
  genres: ['Drame'],
  countries: ['Portugal'],
  screens: 12,
});

let forecaster: Forecaster;
beforeAll(async () => {
  forecaster = await sampleForecaster();
});

function request(
  facts: ReleaseFacts,
  stage: 'thursday' | 'monday' = 'monday',
  competitors: ReleaseFacts[] = [],
) {
  const context = { stage, week, asOf: stageDate(week, stage), competitors };
  return { facts, features: buildFeatures(facts, context, forecaster.trackRecords()) };
}

describe('the model of the sample weeks', () => {
  it('was trained before the sample weeks', () => {
    expect(forecaster.trainedBefore < '2023-04-01').toBe(true);
    expect((forecaster.trackRecords().through ?? '') < forecaster.trainedBefore).toBe(true);
  });

  it.each(STAGES)('gives an ordered distribution on %s', async (stage) => {
    for (const { p10, p50, p90, mean } of await forecaster.forecast([
      request(big, stage),
      request(small, stage),
    ])) {
      expect(0 < p10 && p10 <= p50 && p50 <= p90 && mean > 0).toBe(true);
    }
  });

  it('tells a big film from a small one', async () => {
    const [first, second] = await forecaster.forecast([request(big), request(small)]);
    expect(first?.p50).toBeGreaterThan(100_000);
    expect(second?.p50).toBeLessThan(10_000);
  });

  it('forecasts a film of which only title and date are known, widely', async () => {
    const [bare] = await forecaster.forecast([request(film())]);
    const [known] = await forecaster.forecast([request(big)]);
    const width = (one: typeof bare) => (one?.p90 ?? NaN) / (one?.p10 ?? NaN);
    expect(width(bare)).toBeGreaterThan(3 * width(known));
  });

  it('explains a forecast with factors that multiply to its mean', async () => {
    const [forecast] = await forecaster.forecast([request(big, 'monday', [small])]);
    const { baseline, contributions, comparables } = forecast?.explanation ?? {
      baseline: 0,
      contributions: [],
      comparables: [],
    };
    const product = contributions.reduce((total, { factor }) => total * factor, baseline);
    // The trees behind the explanation and the ONNX graph are the same function.
    expect(product / (forecast?.mean ?? NaN)).toBeCloseTo(1, 4);
    expect(contributions.map(({ group }) => group)).toEqual(
      expect.arrayContaining(['screens', 'distribution', 'season']),
    );
    expect(comparables.length).toBeGreaterThan(0);
    expect(comparables[0]?.shares).toContain('franchise');
  });

  it('takes the model without screens when they are unknown: its explanation does not name them', async () => {
    const unknown = { ...big, screens: null };
    const forecasts = await forecaster.forecast([request(unknown), request(big), request(small)]);
    const named = forecasts.map(({ explanation }) =>
      explanation?.contributions.some(({ group }) => group === 'screens'),
    );
    expect(named).toEqual([false, true, true]);
    // Films of two models come back in their order.
    expect(forecasts[2]).toEqual((await forecaster.forecast([request(small)]))[0]);
  });

  it('does not take unknown screens for few', async () => {
    const [unknown] = await forecaster.forecast([request({ ...big, screens: null })]);
    const [few] = await forecaster.forecast([request({ ...big, screens: 12 })]);
    expect(unknown?.p50).toBeGreaterThan(3 * (few?.p50 ?? NaN));
  });

  it('compares with films revealed since the model was trained, when the run knows them', async () => {
    const records = forecaster.trackRecords();
    records.reveal({ ...big, title: 'Astérix et Obélix : la veille', releaseDate: '2023-04-26' }, 700_000);
    const past = records.asOf('2023-05-08');
    const named = (forecasts: ExplainedForecast[]) =>
      forecasts[0]?.explanation?.comparables.map(({ title }) => title);
    expect(named(await forecaster.forecast([request(big)], { past }))).toContain(
      'Astérix et Obélix : la veille',
    );
    expect(named(await forecaster.forecast([request(big)]))).not.toContain('Astérix et Obélix : la veille');
  });

  it('starts every explanation of a model from the same knowledge: nothing', async () => {
    // The baseline moves only with mean over median, which depends on size: within a factor of two.
    const forecasts = await forecaster.forecast([request(big), request(small)]);
    const [a = 1, b = 1] = forecasts.map((forecast) => forecast.explanation?.baseline);
    expect(Math.max(a, b) / Math.min(a, b)).toBeLessThan(2);
  });

  it('gives the same answer for a film alone and among others', async () => {
    const [alone] = await forecaster.forecast([request(small)]);
    const [, among] = await forecaster.forecast([request(big), request(small)]);
    expect(among).toEqual(alone);
  });

  it('names the film whose features do not suit the model', async () => {
    await expect(forecaster.forecast([{ facts: small, features: {} }])).rejects.toThrow(/Silence/);
  });

  it('walks its forests to the same forecasts and explanations as by ONNX', async () => {
    for (const stage of STAGES) {
      const films = [request(big, stage, [small]), request({ ...small, screens: null }, stage)];
      const [onnx, walk] = await Promise.all([
        forecaster.forecast(films),
        forecaster.forecast(films, { engine: 'walk' }),
      ]);
      for (const [index, one] of onnx.entries()) {
        const { explanation, ...figures } = walk[index] ?? one;
        for (const [name, value] of Object.entries(figures))
          expect(value / one[name as keyof typeof figures]).toBeCloseTo(1, 5);
        expect(explanation?.contributions.map(({ group }) => group)).toEqual(
          one.explanation?.contributions.map(({ group }) => group),
        );
      }
    }
  });

  it('explains nothing unless asked', async () => {
    const [one] = await forecaster.forecast([request(big)], { explain: false, engine: 'walk' });
    expect(one?.explanation).toBeNull();
  });
});

describe('a model whose calibration knows levels and returns', () => {
  let adaptive: Forecaster;
  beforeAll(async () => {
    adaptive = await loadForecaster(adaptiveModel());
  });
  const returned = film({ ...big, title: 'Gladiator (Version restaurée)' });

  it('is told from one that does not follow levels', async () => {
    const folder = adaptiveModel();
    const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
    delete manifest.models['without-screens'].calibration.sides;
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
    expect([adaptive.followsLevels, (await loadForecaster(folder)).followsLevels]).toEqual([true, false]);
  });

  it.each(STAGES)('widens the side that is to be missed less, on %s, and nothing else', async (stage) => {
    const films = [request(big, stage)];
    const levels = { low: 0.005, high: 0.1 };
    const [usual] = await adaptive.forecast(films);
    const [wider] = await adaptive.forecast(films, { levels });
    expect((usual?.p10 ?? NaN) / (wider?.p10 ?? NaN)).toBeCloseTo(Math.exp(2), 6);
    expect({ ...wider, p10: usual?.p10 }).toEqual(usual);
  });

  const plain = () => loadForecaster(plainModel());

  it('has a median of its own for a return, which its explanation leads to', async () => {
    const films = [request({ ...returned, screens: null })];
    const [own] = await adaptive.forecast(films);
    const [trees] = await (await plain()).forecast(films);
    expect(own?.p50).toBeCloseTo(Math.exp(4 + 0.5 * Math.log(trees?.p50 ?? NaN)), 4);
    const { baseline = NaN, contributions = [] } = own?.explanation ?? {};
    const product = contributions.reduce((total, { factor }) => total * factor, baseline);
    expect(product / (own?.mean ?? NaN)).toBeCloseTo(1, 4);
    const filmOf = (one: typeof own) =>
      one?.explanation?.contributions.find(({ group }) => group === 'film')?.factor ?? NaN;
    expect(filmOf(own) / filmOf(trees)).toBeCloseTo((own?.p50 ?? NaN) / (trees?.p50 ?? NaN), 6);
  });

  it('believes the copies of a return, the more the surer they are', async () => {
    const toldWith = (spread: number) => {
      const { facts, features } = request(returned);
      return { facts, features: { ...features, screens_spread: spread } };
    };
    const { sure } = manifestSchema.parse(
      JSON.parse(await readFile(join(TEST_MODEL, 'manifest.json'), 'utf8')),
    );
    const films = [toldWith(0), toldWith(sure.spread)];
    const [exact, half] = await adaptive.forecast(films);
    const [treesOfExact, treesOfHalf] = await (await plain()).forecast(films);
    expect(exact?.p50).toBeCloseTo(treesOfExact?.p50 ?? NaN, 6);
    expect(exact?.p10).toBeCloseTo(treesOfExact?.p10 ?? NaN, 6);
    const place = Math.log(treesOfHalf?.p50 ?? NaN);
    expect(Math.log(half?.p50 ?? NaN)).toBeCloseTo((place + (4 + 0.5 * place)) / 2, 6);
  });
});

describe('a model directory', () => {
  const root = temporaryFolder();

  async function copied(): Promise<string> {
    const folder = join(root, randomUUID());
    await cp(TEST_MODEL, folder, { recursive: true });
    return folder;
  }

  it('is asked for those files only that a forecast needs', async () => {
    const folder = await copied();
    for (const file of await readdir(folder))
      if (!/^(manifest|track-records|without-screens\.forest)/.test(file)) await rm(join(folder, file));
    const bare = await loadForecaster(folder);
    const films = [request(big, 'thursday')];
    expect(await bare.forecast(films, { engine: 'walk' })).toEqual(
      await forecaster.forecast(films, { engine: 'walk' }),
    );
    const missing = expect.objectContaining({ code: 'bad-model' }) as unknown;
    await expect(bare.forecast(films)).rejects.toThrow(missing);
    await expect(bare.forecast([request(big)], { engine: 'walk' })).rejects.toThrow(missing);
  });

  it('is read anew after a file has come to it', async () => {
    const folder = await copied();
    await rm(join(folder, 'without-screens.forest.bin.gz'));
    const mended = await loadForecaster(folder);
    const films = [request({ ...big, screens: null })];
    const forecast = () => mended.forecast(films, { engine: 'walk', explain: false });
    await expect(forecast()).rejects.toThrow(/without-screens\.forest\.bin\.gz is missing/);
    await cp(
      join(TEST_MODEL, 'without-screens.forest.bin.gz'),
      join(folder, 'without-screens.forest.bin.gz'),
    );
    expect(await forecast()).toHaveLength(1);
  });
});

const [WITHOUT, WITH] = MODEL_NAMES;

describe('a damaged model directory', () => {
  const root = temporaryFolder();
  const withSides =
    (sides: Sides) =>
    (models: Models): Models => ({
      ...models,
      [WITHOUT]: { ...models[WITHOUT], calibration: { ...models[WITHOUT].calibration, sides } },
    });

  /** Loads it and asks all of its models, by either engine. */
  async function useAll(folder: string): Promise<void> {
    const damaged = await loadForecaster(folder);
    const films = [request(big), request({ ...big, screens: null })];
    for (const engine of ['walk', 'onnx'] as const) {
      await damaged.forecast(films, { engine, explain: false });
      await damaged.forecast([request(big, 'thursday')], { engine, explain: false });
    }
  }

  it.each([
    'without-screens.onnx',
    'without-screens.forest.bin.gz',
    'with-screens.onnx',
    'track-records.bin.gz',
  ])('is refused: %s', async (file) => {
    const folder = join(root, randomUUID());
    await cp(TEST_MODEL, folder, { recursive: true });
    const bytes = await readFile(join(folder, file));
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    await writeFile(join(folder, file), bytes);
    await expect(useAll(folder)).rejects.toThrow(expect.objectContaining({ code: 'bad-model' }));
  });

  it('is refused when its manifest lacks a field', async () => {
    const folder = join(root, randomUUID());
    await cp(TEST_MODEL, folder, { recursive: true });
    await writeFile(join(folder, 'manifest.json'), '{"version":"1"}');
    await expect(loadForecaster(folder)).rejects.toThrow(/manifest\.json, trainedBefore/);
  });

  it.each<[what: string, change: (models: Models) => Partial<Models>, told: RegExp]>([
    ['lacks a model', (models) => ({ [WITHOUT]: models[WITHOUT] }), /models\.with-screens/],
    [
      'gives screens to the model that must not know them',
      (models) => ({ ...models, [WITHOUT]: models[WITH] }),
      /models\.without-screens: features hold screens/,
    ],
    [
      'takes the screens from the model that needs them',
      (models) => ({ ...models, [WITH]: models[WITHOUT] }),
      /models\.with-screens: features lack the screens/,
    ],
    [
      'names other inputs than the graph takes',
      (models) => ({
        ...models,
        [WITHOUT]: { ...models[WITHOUT], features: models[WITHOUT].features.slice(1) },
      }),
      /(graph|forest) does not take/,
    ],
    [
      'has a level without its shift',
      withSides({ levels: [0.1, 0.2], low: [0, -1], high: [0] }),
      /needs a shift of each side per level/,
    ],
    [
      'narrows an interval that is to miss less',
      withSides({ levels: [0.1, 0.2], low: [0, 1], high: [0, -1] }),
      /levels that rise, and shifts that do not/,
    ],
  ])('is refused when its manifest %s', async (_, change, told) => {
    const folder = join(root, randomUUID());
    await cp(TEST_MODEL, folder, { recursive: true });
    const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
    const changed = { ...manifest, models: change(manifest.models) };
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(changed));
    await expect(useAll(folder)).rejects.toThrow(told);
  });
});
