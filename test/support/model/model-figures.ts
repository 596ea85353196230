import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { filmsOfWeek } from '#local/sample-weeks/sample-films.ts';
import { SAMPLE_MODEL } from '#local/settings.ts';
import { stageDate, type IsoDate } from '#shared/domain/cinema-week.ts';
import type { ReleaseFacts } from '#shared/domain/shapes/release.ts';
import { buildFeatures } from '#shared/features/build-features.ts';
import { distributionOf } from '#shared/forecasting/distribution.ts';
import { loadForecaster } from '#shared/forecasting/forecaster.ts';
import type { Engine } from '#shared/forecasting/graph.ts';
import { medianOf as medianBy } from '../median-of.ts';
import { readManifest } from '#shared/forecasting/read-model.ts';
import { StoredModel } from '#shared/forecasting/stored-model.ts';

const ENGINES = { walk: 'walked in TypeScript', onnx: 'run by ONNX' } as const;
const BATCH = 100;

/** Milliseconds of all threads of this process on their processors: what else the machine does hardly counts. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

const medianOf = (name: string, work: () => unknown) => medianBy(name, work, processorTime);

interface Figure {
  what: string;
  value: string;
}

/** What a forecast of one film and of a batch costs, part by part in processor time, and how quickly a process comes to its first one. */
export async function modelFigures(week: IsoDate): Promise<Figure[]> {
  const directory = SAMPLE_MODEL;
  const loading = performance.now();
  const forecaster = await loadForecaster(directory);
  const loaded = performance.now() - loading;
  const records = forecaster.trackRecords();
  const context = (competitors: ReleaseFacts[]) => {
    return { stage: 'monday' as const, week, asOf: stageDate(week, 'monday'), competitors };
  };
  const films = filmsOfWeek(week);
  let asked = 0;
  // Each time other facts, in objects that nobody has seen before: as in a request.
  const next = (): ReleaseFacts => ({ ...(films[asked++ % films.length] as ReleaseFacts) });
  const requested = (among: number) =>
    Array.from({ length: among }, next).map((facts) => {
      return { facts, features: buildFeatures(facts, context([]), records) };
    });
  const forecast = (among: ReturnType<typeof requested>, engine: Engine, explain: boolean) =>
    forecaster.forecast(among, { engine, explain });
  const inWeek = await medianOf('features', () => {
    const [film, ...others] = films.map(next) as [ReleaseFacts, ...ReleaseFacts[]];
    return buildFeatures(film, context(others), records);
  });
  const one = requested(1);
  const hundred = requested(BATCH);
  const figures: Figure[] = [
    { what: 'load the track records', value: milliseconds(loaded) },
    {
      what: `build the features of a film (${films.length} in the week, all of them new)`,
      value: milliseconds(inWeek),
    },
    {
      what: `build the features of a film alone, of ${BATCH}`,
      value: `${milliseconds(await medianOf('alone', () => requested(1)))}, ${milliseconds(await medianOf('all', () => requested(BATCH)))}`,
    },
  ];
  for (const engine of ['walk', 'onnx'] as const) {
    const treesOf = await treesFor(directory, engine);
    const [single, many] = [
      await medianOf('one', () => treesOf(1)),
      await medianOf('all', () => treesOf(BATCH)),
    ];
    const whole = await medianOf('whole', () => forecast(requested(1), engine, false));
    const batch = await medianOf('batch', () => forecast(requested(BATCH), engine, false));
    figures.push(
      {
        what: `trees ${ENGINES[engine]}, one film, ${BATCH}`,
        value: `${milliseconds(single)}, ${milliseconds(many)}`,
      },
      {
        what: `features and forecast, trees ${ENGINES[engine]}, not explained, one film, ${BATCH}`,
        value: `${milliseconds(whole)}, ${milliseconds(batch)}`,
      },
    );
  }
  const { calibration } = (await readManifest(directory)).models['without-screens'];
  const raw = { point: 0, low: -1, high: 1 };
  const interval = await medianOf('interval', () => distributionOf(raw, 12, calibration));
  const explained = await medianOf('explained', () => forecast(one, 'onnx', true));
  const started = performance.now();
  await forecast(Array.from({ length: 10 }, () => hundred).flat(), 'onnx', true);
  figures.push(
    { what: 'interval and mean of a forecast', value: `${(1_000 * interval).toFixed(1)} µs` },
    { what: 'forecast by ONNX of one film, explained', value: milliseconds(explained) },
    {
      what: 'forecasts by ONNX of 1,000 films, explained',
      value: `${(performance.now() - started).toFixed(0)} ms`,
    },
    ...(['walk', 'onnx'] as const).map((engine) => firstForecast(engine)),
  );
  return figures;
}

/** A model's trees alone, for so many films, other ones each time. */
async function treesFor(directory: string, engine: Engine): Promise<(films: number) => unknown> {
  const model = new StoredModel(directory, (await readManifest(directory)).models['without-screens']);
  const graph = await model.graph(engine);
  const width = model.manifest.features.length;
  const inputs = Float32Array.from({ length: 10 * BATCH * width }, (_, i) =>
    i % 7 === 0 ? NaN : 3 * Math.sin(i * i),
  );
  let from = 0;
  return (films) => {
    from = (from + films) % (9 * BATCH);
    return graph.run(inputs.subarray(from * width, (from + films) * width));
  };
}

/** A process of its own, from its first line (Node.js has started) to its first forecast. */
function firstForecast(engine: Engine): Figure {
  const program = path.join(import.meta.dirname, 'first-forecast.ts');
  const [seconds = 0, megabytes = 0] =
    [1, 2, 3]
      .map(() =>
        execFileSync(process.execPath, [program, engine], { encoding: 'utf8' }).split(' ').map(Number),
      )
      .sort(([a = 0], [b = 0]) => a - b)[1] ?? [];
  return {
    what: `a process to its first forecast, trees ${ENGINES[engine]}: from the model's loading, and its memory (RSS)`,
    value: `${seconds} ms, ${megabytes} MB`,
  };
}

function milliseconds(value: number): string {
  return `${value < 1 ? value.toFixed(3) : value.toFixed(1)} ms`;
}
