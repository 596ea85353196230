import { InferenceSession, Tensor } from 'onnxruntime-node';
import { STAGES, type IsoDate, type Stage } from '../domain/cinema-week.ts';
import type { AdmissionsForecast, ForecastExplanation } from '../domain/forecast.ts';
import type { ReleaseFacts } from '../domain/release.ts';
import { NiabError } from '../errors.ts';
import type { Features } from '../features/contract.ts';
import type { TrackRecords } from '../features/track-records.ts';
import { comparableFilms } from './comparables.ts';
import { distributionOf } from './distribution.ts';
import { contributionsOf } from './explanation.ts';
import { readModel } from './read-model.ts';
import { treeShap } from './tree-shap.ts';

export type ExplainedForecast = AdmissionsForecast & { explanation: ForecastExplanation | null };

export interface FilmToForecast {
  facts: ReleaseFacts;
  features: Features;
}

/** A model directory, ready to forecast. */
export interface Forecaster {
  readonly modelVersion: string;
  /** First cinema week whose results neither the model nor its track records know. */
  readonly trainedBefore: IsoDate;
  /** The shipped track records, a fresh copy at each call. */
  trackRecords(): TrackRecords;
  /**
   * Forecasts in the order of the films, each explained unless `explain` is false.
   * @throws NiabError `no-forecast` naming the first film whose features do not suit the model.
   */
  forecast(
    films: readonly FilmToForecast[],
    stage: Stage,
    options?: { explain?: boolean },
  ): Promise<ExplainedForecast[]>;
}

/**
 * Loads `ml/models/<version>/`.
 * @throws NiabError `bad-model` when a file is missing, altered or not of this program's form.
 */
export async function loadForecaster(directory: string): Promise<Forecaster> {
  const { manifest, records, stages } = await readModel(directory);
  const past = records.fork().asOf(manifest.trainedBefore);
  const sessions = new Map<Stage, InferenceSession>();
  for (const stage of STAGES) {
    // One thread: the graphs are small, and the host runs several functions at once.
    const options = { intraOpNumThreads: 1, interOpNumThreads: 1 };
    sessions.set(stage, await InferenceSession.create(stages[stage].graph, options));
  }
  return {
    modelVersion: manifest.version,
    trainedBefore: manifest.trainedBefore,
    trackRecords: () => records.fork(),
    forecast: async (films, stage, { explain = true } = {}) => {
      const session = sessions.get(stage);
      if (session === undefined || films.length === 0) return [];
      const { features, calibration } = manifest.stages[stage];
      const inputs = inputsOf(films, features, manifest.levelFeature);
      const raw = await run(session, inputs, films.length, features.length);
      return films.map(({ facts, features: values }, row) => {
        const [point = NaN, low = NaN, high = NaN] = raw.subarray(row * 3, row * 3 + 3);
        const level = values[manifest.levelFeature] ?? NaN;
        const forecast = distributionOf({ point, low, high }, level, calibration);
        if (!explain) return { ...forecast, explanation: null };
        const shap = treeShap(
          stages[stage].forest,
          inputs.subarray(row * features.length, (row + 1) * features.length),
        );
        const contributions = contributionsOf(shap, features);
        // The factors multiply to the mean, the number that the programme counts with.
        const baseline = Math.exp(shap.expected + level) * (forecast.mean / forecast.p50);
        const comparables = comparableFilms(facts, forecast.p50, past);
        return { ...forecast, explanation: { baseline, contributions, comparables } };
      });
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

async function run(
  session: InferenceSession,
  values: Float32Array,
  rows: number,
  columns: number,
): Promise<Float32Array> {
  const { raw } = await session.run({ features: new Tensor('float32', values, [rows, columns]) });
  if (raw === undefined || !(raw.data instanceof Float32Array)) {
    throw new NiabError('bad-model', 'model: the graph has no output "raw"');
  }
  return raw.data;
}
