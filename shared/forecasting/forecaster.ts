import type { IsoDate, Stage } from '../domain/cinema-week.ts';
import type { ForecastExplanation, ForecastFigures } from '../domain/shapes/forecast.ts';
import { NiabError } from '../errors.ts';
import type { StatReader } from '../features/reading.ts';
import type { TrackRecords } from '../features/track-records.ts';
import { comparableFilms } from './comparables.ts';
import { distributionOf } from './distribution.ts';
import { contributionsOf } from './explanation.ts';
import { factsBehind, type FilmWithFeatures } from './facts.ts';
import { openGraph, type Graph } from './graph.ts';
import { modelFor, MODEL_NAMES, type ModelName } from './model-name.ts';
import { readModel } from './read-model.ts';
import { treeShap } from './tree-shap.ts';

export type ExplainedForecast = ForecastFigures & { explanation: ForecastExplanation | null };

export type FilmToForecast = FilmWithFeatures;

/** A model directory, ready to forecast. */
export interface Forecaster {
  readonly modelVersion: string;
  /** First cinema week whose results neither the model nor its track records know. */
  readonly trainedBefore: IsoDate;
  /** The shipped track records, a fresh copy at each call. */
  trackRecords(): TrackRecords;
  /**
   * Forecasts in the order of the films, each explained unless `explain` is false. Comparable films come from `past`,
   * the track records as the run may know them; without it from the shipped ones.
   * @throws NiabError `no-forecast` naming the first film whose features do not suit the model.
   */
  forecast(
    films: readonly FilmToForecast[],
    stage: Stage,
    options?: { explain?: boolean; past?: StatReader },
  ): Promise<ExplainedForecast[]>;
}

/**
 * Loads `ml/models/<version>/`.
 * @throws NiabError `bad-model` when a file is missing, altered or not of this program's form.
 */
export async function loadForecaster(directory: string): Promise<Forecaster> {
  const { manifest, records, files } = await readModel(directory);
  const { levelFeature, models } = manifest;
  const groupOf = new Map(manifest.features.map(({ name, group }) => [name, group]));
  const shipped = records.fork().asOf(manifest.trainedBefore);
  const graphs = new Map<ModelName, Graph>();
  for (const name of MODEL_NAMES)
    graphs.set(name, await openGraph(files[name].graph, models[name].features.length));

  /** Forecasts of films that have the same model, in their order. */
  async function forecastBy(name: ModelName, films: readonly FilmToForecast[], past: StatReader | null) {
    const { features, calibration } = models[name];
    const inputs = inputsOf(films, features, levelFeature);
    const raw = (await graphs.get(name)?.run(inputs)) ?? [];
    return raw.map((outputs, row): ExplainedForecast => {
      const film = films[row] as FilmToForecast;
      const level = film.features[levelFeature] ?? NaN;
      const forecast = distributionOf(outputs, level, calibration);
      if (past === null) return { ...forecast, explanation: null };
      const own = inputs.subarray(row * features.length, (row + 1) * features.length);
      const shap = treeShap(files[name].forest, own);
      const contributions = contributionsOf(shap, features, groupOf, own);
      // The factors multiply to the mean, the number that the programme counts with.
      const baseline = Math.exp(shap.expected + level) * (forecast.mean / forecast.p50);
      const comparables = comparableFilms(film.facts, forecast.p50, past);
      const facts = factsBehind(film, contributions, past);
      return { ...forecast, explanation: { baseline, contributions, facts, comparables } };
    });
  }

  return {
    modelVersion: manifest.version,
    trainedBefore: manifest.trainedBefore,
    trackRecords: () => records.fork(),
    forecast: async (films, stage, { explain = true, past = shipped } = {}) => {
      const result = new Array<ExplainedForecast>(films.length);
      for (const name of MODEL_NAMES) {
        const rows = [...films.keys()].filter((row) => modelFor(stage, films[row]?.features ?? {}) === name);
        if (rows.length === 0) continue;
        const chosen = rows.map((row) => films[row] as FilmToForecast);
        const forecasts = await forecastBy(name, chosen, explain ? past : null);
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
  films.forEach(({ facts, features }, row) => {
    const missing = [...names, levelFeature].find((name) => features[name] === undefined);
    if (missing !== undefined || features[levelFeature] === null) {
      throw new NiabError(
        'no-forecast',
        `${facts.title}: the model needs the feature ${missing ?? levelFeature}`,
      );
    }
    names.forEach((name, column) => {
      values[row * names.length + column] = features[name] ?? NaN;
    });
  });
  return values;
}
