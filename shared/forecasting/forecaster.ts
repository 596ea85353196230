import type { IntervalLevels } from '../domain/adaptive-intervals.ts';
import type { IsoDate } from '../domain/cinema-week.ts';
import type { ForecastExplanation, ForecastFigures } from '../domain/shapes/forecast.ts';
import { NiabError } from '../errors.ts';
import type { StatReader } from '../features/reading.ts';
import type { TrackRecords } from '../features/track-records.ts';
import { apartOf, GROUP_APART } from './apart.ts';
import { comparableFilms } from './comparables.ts';
import { distributionOf, type RawForecast } from './distribution.ts';
import { contributionsOf, type Corrected } from './explanation.ts';
import { factsBehind, type FilmWithFeatures } from './facts.ts';
import type { Output } from './forest.ts';
import type { Engine } from './graph.ts';
import { modelFor, weightsOf } from './model-name.ts';
import { readManifest, readRecords, readReferenceBytes } from './read-model.ts';
import { openModels, type StoredModel } from './stored-model.ts';
import { treeShap } from './tree-shap.ts';

export type ExplainedForecast = ForecastFigures & { explanation: ForecastExplanation | null };

export type FilmToForecast = FilmWithFeatures;

export interface ForecastOptions {
  /** Whether each forecast is explained, which takes many times as long as to make it; true unless given. */
  explain?: boolean;
  /** The track records as the run may know them, for comparable films; the shipped ones unless given. */
  past?: StatReader;
  /** What the sides of the intervals are to miss, as past results ask for it; what is meant unless given. */
  levels?: IntervalLevels;
  /** `onnx` unless given. */
  engine?: Engine;
}

/** A model directory, ready to forecast. */
export interface Forecaster {
  /** Where its files lie, for a thread that loads them too. */
  readonly directory: string;
  readonly modelVersion: string;
  /** First cinema week whose results neither the model nor its track records know. */
  readonly trainedBefore: IsoDate;
  /** Whether its intervals follow the levels that they are asked for: a model made before they could does not. */
  readonly followsLevels: boolean;
  /** The shipped track records, a fresh copy at each call. */
  trackRecords(): TrackRecords;
  /**
   * The bytes of what the model is watched against (`shared/monitoring/reference-file.ts`), read at each call; null where it has none.
   * @throws NiabError `bad-model` when the file is missing or altered.
   */
  referenceBytes(): Promise<Uint8Array | null>;
  /**
   * Forecasts in the order of the films. A model's files are read when a film first needs them.
   * @throws NiabError `no-forecast` naming the first film whose features do not suit the model, `bad-model` when a file
   *   is missing, altered or not of this program's form.
   */
  forecast(films: readonly FilmToForecast[], options?: ForecastOptions): Promise<ExplainedForecast[]>;
}

/**
 * Loads `ml/models/<version>/`: the manifest and the track records, of the models what is asked for when it is.
 * @throws NiabError `bad-model` when a file is missing, altered or not of this program's form.
 */
export async function loadForecaster(directory: string): Promise<Forecaster> {
  const manifest = await readManifest(directory);
  const records = await readRecords(directory, manifest);
  const { levelFeature } = manifest;
  const groupOf = new Map(manifest.features.map(({ name, group }) => [name, group]));
  const shipped = records.fork().asOf(manifest.trainedBefore);
  const models = openModels(directory, manifest);

  /** What the models have to say of each film, each with its weight. */
  async function saidOf(films: readonly FilmToForecast[], engine: Engine): Promise<Said[][]> {
    const said = films.map((): Said[] => []);
    const weights = films.map(({ features }) => weightsOf(features, manifest.sure));
    for (const [name, model] of models) {
      const rows = [...films.keys()].filter((row) => (weights[row]?.[name] ?? 0) > 0);
      if (rows.length === 0) continue;
      const { features } = model.manifest;
      const chosen = rows.map((row) => films[row] as FilmToForecast);
      const inputs = inputsOf(chosen, features, levelFeature);
      const raw = await (await model.graph(engine)).run(inputs);
      rows.forEach((row, index) => {
        const own = inputs.subarray(index * features.length, (index + 1) * features.length);
        const weight = weights[row]?.[name] ?? 0;
        said[row]?.push({ model, weight, inputs: own, raw: raw[index] as RawForecast });
      });
    }
    return said;
  }

  /** Some four milliseconds a model: whoever answers calls leaves explanations to a thread (shared/v1/thread). */
  async function explained(
    { film, level, figures, corrected }: Made,
    said: readonly Said[],
    past: StatReader,
  ): Promise<ForecastExplanation> {
    const shares = await Promise.all(
      said.map(async ({ model, weight, inputs }) => {
        const attribution = treeShap(await model.forest(), inputs);
        return { weight, attribution, features: model.manifest.features, inputs };
      }),
    );
    const contributions = contributionsOf(shares, groupOf, corrected);
    const expected = shares.reduce((sum, { weight, attribution }) => sum + weight * attribution.expected, 0);
    return {
      // The factors multiply to the mean, the number that the programme counts with.
      baseline: Math.exp(expected + level) * (figures.mean / figures.p50),
      contributions,
      facts: factsBehind(film, contributions, past),
      comparables: comparableFilms(film.facts, figures.p50, past),
    };
  }

  function made(film: FilmToForecast, said: readonly Said[], levels: IntervalLevels | undefined): Made {
    const level = film.features[levelFeature] ?? NaN;
    const outputs = weighted(said);
    const apart = apartOf(film.features);
    const { calibration } = manifest.models[modelFor(film.features)];
    // The lines correct forecasts that know no screens: the surer these are, the less is to be corrected.
    const share = weightsOf(film.features, manifest.sure)['without-screens'];
    const figures = distributionOf(outputs, level, calibration, { levels, apart, share });
    const moved = Math.log(figures.p50) - Math.max(0, outputs.point + level);
    return { film, level, figures, corrected: apart === null ? null : { group: GROUP_APART[apart], moved } };
  }

  return {
    directory,
    modelVersion: manifest.version,
    trainedBefore: manifest.trainedBefore,
    followsLevels: Object.values(manifest.models).every(({ calibration }) => calibration.sides !== undefined),
    trackRecords: () => records.fork(),
    referenceBytes: () => readReferenceBytes(directory, manifest),
    forecast: async (films, { explain = true, past = shipped, levels, engine = 'onnx' } = {}) => {
      const said = await saidOf(films, engine);
      const result: ExplainedForecast[] = [];
      for (const [row, film] of films.entries()) {
        const own = said[row] ?? [];
        const one = made(film, own, levels);
        result.push({ ...one.figures, explanation: explain ? await explained(one, own, past) : null });
      }
      return result;
    },
  };
}

/** What a model has to say of a film. */
interface Said {
  model: StoredModel;
  weight: number;
  inputs: Float32Array;
  raw: RawForecast;
}

interface Made {
  film: FilmToForecast;
  level: number;
  figures: ForecastFigures;
  corrected: Corrected | null;
}

function weighted(said: readonly Said[]): RawForecast {
  const sum = (output: Output): number =>
    said.reduce((total, { weight, raw }) => total + weight * raw[output], 0);
  return { point: sum('point'), low: sum('low'), high: sum('high') };
}

/** The graph's input, row by row: NaN stands for what is unknown. */
function inputsOf(
  films: readonly FilmToForecast[],
  names: readonly string[],
  levelFeature: string,
): Float32Array {
  const values = new Float32Array(films.length * names.length);
  let at = 0;
  for (const { facts, features } of films) {
    for (const name of names) {
      const value = features[name];
      if (value === undefined) throw missingFeature(facts.title, name);
      values[at++] = value ?? NaN;
    }
    if (typeof features[levelFeature] !== 'number') throw missingFeature(facts.title, levelFeature);
  }
  return values;
}

function missingFeature(title: string, name: string): NiabError {
  return new NiabError('no-forecast', `${title}: the model needs the feature ${name}`);
}
