import type { IntervalLevels } from '../domain/adaptive-intervals.ts';
import type { IsoDate, Stage } from '../domain/cinema-week.ts';
import type { ForecastExplanation, ForecastFigures } from '../domain/shapes/forecast.ts';
import { NiabError } from '../errors.ts';
import type { StatReader } from '../features/reading.ts';
import type { TrackRecords } from '../features/track-records.ts';
import { comparableFilms } from './comparables.ts';
import { distributionOf } from './distribution.ts';
import { contributionsOf } from './explanation.ts';
import { factsBehind, type FilmWithFeatures } from './facts.ts';
import type { Engine } from './graph.ts';
import { modelFor } from './model-name.ts';
import { readManifest, readRecords } from './read-model.ts';
import { isReturn, withCorrection } from './returns.ts';
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
  readonly modelVersion: string;
  /** First cinema week whose results neither the model nor its track records know. */
  readonly trainedBefore: IsoDate;
  /** Whether its intervals follow the levels that they are asked for: a model made before they could does not. */
  readonly followsLevels: boolean;
  /** The shipped track records, a fresh copy at each call. */
  trackRecords(): TrackRecords;
  /**
   * Forecasts in the order of the films. A model's files are read when a film first needs them.
   * @throws NiabError `no-forecast` naming the first film whose features do not suit the model, `bad-model` when a file
   *   is missing, altered or not of this program's form.
   */
  forecast(
    films: readonly FilmToForecast[],
    stage: Stage,
    options?: ForecastOptions,
  ): Promise<ExplainedForecast[]>;
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

  /** Forecasts of films that have the same model, in their order. */
  async function forecastBy(
    model: StoredModel,
    films: readonly FilmToForecast[],
    { explain = true, past = shipped, levels, engine = 'onnx' }: ForecastOptions,
  ) {
    const { features, calibration } = model.manifest;
    const inputs = inputsOf(films, features, levelFeature);
    const raw = await (await model.graph(engine)).run(inputs);
    const made = raw.map((outputs, row) => {
      const film = films[row] as FilmToForecast;
      const level = film.features[levelFeature] ?? NaN;
      const own = inputs.subarray(row * features.length, (row + 1) * features.length);
      const figures = distributionOf(outputs, level, calibration, {
        levels,
        isReturn: isReturn(film.features),
      });
      return { film, level, own, figures, moved: Math.log(figures.p50) - Math.max(0, outputs.point + level) };
    });
    if (!explain) return made.map(({ figures }): ExplainedForecast => ({ ...figures, explanation: null }));
    const forest = await model.forest();
    return made.map(({ film, level, own, figures, moved }): ExplainedForecast => {
      // Some four milliseconds: whoever answers calls leaves explanations to a thread (shared/v1/thread).
      const attribution = withCorrection(treeShap(forest, own), features, moved);
      const contributions = contributionsOf(attribution, features, groupOf, own);
      // The factors multiply to the mean, the number that the programme counts with.
      const baseline = Math.exp(attribution.expected + level) * (figures.mean / figures.p50);
      const comparables = comparableFilms(film.facts, figures.p50, past);
      const facts = factsBehind(film, contributions, past);
      return { ...figures, explanation: { baseline, contributions, facts, comparables } };
    });
  }

  return {
    modelVersion: manifest.version,
    trainedBefore: manifest.trainedBefore,
    followsLevels: Object.values(manifest.models).every(({ calibration }) => calibration.sides !== undefined),
    trackRecords: () => records.fork(),
    forecast: async (films, _stage, options = {}) => {
      const result = new Array<ExplainedForecast>(films.length);
      for (const [name, model] of models) {
        const rows = [...films.keys()].filter((row) => modelFor(films[row]?.features ?? {}) === name);
        if (rows.length === 0) continue;
        const chosen = rows.map((row) => films[row] as FilmToForecast);
        const forecasts = await forecastBy(model, chosen, options);
        rows.forEach((row, index) => (result[row] = forecasts[index] as ExplainedForecast));
      }
      return result;
    },
  };
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
