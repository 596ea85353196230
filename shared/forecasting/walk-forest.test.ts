import { describe, expect, it } from 'vitest';
import { filmsOfWeek, SAMPLE_WEEKS } from '#local/sample-weeks/sample-films.ts';
import { stageDate, STAGES } from '../domain/cinema-week.ts';
import { buildFeatures } from '../features/build-features.ts';
import { seededRandom } from '../seeded-random.ts';
import { goesLeft, type ModelForest, type Trees } from './forest.ts';
import { MODEL_NAMES } from './model-name.ts';
import { readManifest } from './read-model.ts';
import { StoredModel } from './stored-model.ts';
import { sampleForecaster, TEST_MODEL } from './testing-forecaster.ts';
import { walkForest } from './walk-forest.ts';

const WIDTH = 4;
const THRESHOLDS = [-Infinity, -2, -0, 1, 1.5, 3.4e38];
const INPUTS = [...THRESHOLDS, NaN, -1, 0, 1.25, 7, Infinity];

/** Test data: trees with random splits, a few of them leaves alone; missing values go either way. */
function forest(ends: { point: number; low: number; high: number }): ModelForest {
  const random = seededRandom(18);
  const pick = (most: number) => Math.floor(random() * most);
  const [starts, feature, value, right, missing]: number[][] = [[0], [], [], [], []];
  const grow = (depth: number): void => {
    const node = feature?.length ?? 0;
    const isLeaf = depth === 0 || random() < 0.2;
    feature?.push(isLeaf ? -1 : pick(WIDTH));
    value?.push(isLeaf ? random() - 0.5 : (THRESHOLDS[pick(THRESHOLDS.length)] ?? 0));
    missing?.push(pick(2));
    right?.push(0);
    if (isLeaf) return;
    grow(depth - 1);
    if (right !== undefined) right[node] = (feature?.length ?? 0) - node;
    grow(depth - 1);
  };
  for (let tree = 0; tree < ends.high; tree++) {
    grow(pick(7));
    starts?.push(feature?.length ?? 0);
  }
  const trees: Trees = {
    starts: Int32Array.from(starts ?? []),
    feature: Int16Array.from(feature ?? []),
    value: Float32Array.from(value ?? []),
    right: Int16Array.from(right ?? []),
    missingLeft: Uint8Array.from(missing ?? []),
  };
  return {
    trees,
    point: { ...trees, base: 0.5, cover: new Float32Array(trees.value.length) },
    outputs: {
      point: { base: 0.5, end: ends.point },
      low: { base: 0, end: ends.low },
      high: { base: -0.25, end: ends.high },
    },
  };
}

/** The walk in plain words: node by node, tree by tree. */
function plainly({ trees, outputs }: ModelForest, row: Float32Array) {
  const leaf = (root: number): number => {
    let node = root;
    for (let split = trees.feature[node] ?? -1; split >= 0; split = trees.feature[node] ?? -1)
      node += goesLeft(trees, node, row[split] ?? NaN) ? 1 : (trees.right[node] ?? NaN);
    return trees.value[node] ?? NaN;
  };
  const sum = (from: number, { base, end }: { base: number; end: number }) =>
    Math.fround(
      trees.starts.slice(from, end).reduce((total, root) => Math.fround(total + leaf(root)), 0) + base,
    );
  const { point, low, high } = outputs;
  return { point: sum(0, point), low: sum(point.end, low), high: sum(low.end, high) };
}

describe('the walk through a forest', () => {
  it('decides as the comparison of the numbers does: at thresholds, beyond them, and when nothing is known', () => {
    const model = forest({ point: 21, low: 25, high: 32 });
    const random = seededRandom(4);
    const rows = Array.from({ length: 300 }, () =>
      Float32Array.from({ length: WIDTH }, () => INPUTS[Math.floor(random() * INPUTS.length)] ?? NaN),
    );
    const graph = walkForest(model, WIDTH);
    expect(graph.run(Float32Array.from(rows.flatMap((row) => [...row])))).toEqual(
      rows.map((row) => plainly(model, row)),
    );
    expect(graph.run(new Float32Array())).toEqual([]);
  });

  it('refuses a forest that asks for more inputs than there are, and a tree that is too wide', () => {
    const model = forest({ point: 4, low: 5, high: 6 });
    expect(() => walkForest(model, 2)).toThrow(RangeError);
    model.trees.right[0] = 5_000;
    expect(() => walkForest(model, WIDTH)).toThrow(/too large/u);
  });
});

describe('the forests of the sample weeks’ model', () => {
  it.each(MODEL_NAMES)('are what the ONNX graphs are, on the films of the sample weeks: %s', async (name) => {
    const directory = TEST_MODEL;
    const model = new StoredModel(directory, (await readManifest(directory)).models[name]);
    const records = (await sampleForecaster()).trackRecords();
    const rows = SAMPLE_WEEKS.flatMap((week) => {
      const films = filmsOfWeek(week);
      return films.flatMap((film) =>
        STAGES.map((stage) => {
          const competitors = films.filter((other) => other !== film);
          const context = { stage, week, asOf: stageDate(week, stage), competitors };
          const features = buildFeatures(film, context, records);
          return model.manifest.features.map((feature) => features[feature] ?? NaN);
        }),
      );
    });
    expect(rows.length).toBeGreaterThan(200);
    const inputs = Float32Array.from(rows.flat());
    const walked = await (await model.graph('walk')).run(inputs);
    const run = await (await model.graph('onnx')).run(inputs);
    const furthest = run.map((one, row) =>
      Math.max(
        ...(['point', 'low', 'high'] as const).map((o) => Math.abs(one[o] - (walked[row]?.[o] ?? NaN))),
      ),
    );
    // They were the very same on every processor that was tried; another runtime may add in another order.
    expect(Math.max(...furthest)).toBeLessThan(1e-5);
    // A film alone as among others.
    const first = inputs.subarray(0, model.manifest.features.length);
    expect(await (await model.graph('walk')).run(first)).toEqual([walked[0]]);
  });
});
