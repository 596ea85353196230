import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { STAGES, type IsoDate, type Stage } from '../domain/cinema-week.ts';
import type { AdmissionsForecast, ForecastExplanation } from '../domain/forecast.ts';
import type { ReleaseFacts } from '../domain/release.ts';
import { NiabError } from '../errors.ts';
import type { Features } from '../features/contract.ts';
import type { RecordsSnapshot } from '../features/records-snapshot.ts';
import { TrackRecords } from '../features/track-records.ts';
import { distributionOf } from './distribution.ts';
import { manifestSchema, type Manifest, type StageManifest } from './manifest.ts';

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
   * Forecasts in the order of the films.
   * @throws NiabError `no-forecast` naming the first film whose features do not suit the model.
   */
  forecast(films: readonly FilmToForecast[], stage: Stage): Promise<ExplainedForecast[]>;
}

const unzip = promisify(gunzip);

/**
 * Loads `ml/models/<version>/`.
 * @throws NiabError `bad-model` when a file is missing, altered or not of this program's form.
 */
export async function loadForecaster(directory: string): Promise<Forecaster> {
  const manifest = await readManifest(directory);
  const records = await readRecords(directory, manifest);
  const sessions = new Map<Stage, InferenceSession>();
  for (const stage of STAGES) {
    const { file, sha256 } = manifest.stages[stage];
    const graph = await readChecked(directory, file, sha256);
    // One thread: the graphs are small, and the host runs several functions at once.
    sessions.set(stage, await InferenceSession.create(graph, { intraOpNumThreads: 1, interOpNumThreads: 1 }));
  }
  return {
    modelVersion: manifest.version,
    trainedBefore: manifest.trainedBefore,
    trackRecords: () => records.fork(),
    forecast: async (films, stage) => {
      const session = sessions.get(stage);
      if (session === undefined || films.length === 0) return [];
      const inputs = inputsOf(films, manifest.stages[stage], manifest.levelFeature);
      const raw = await run(session, inputs, films.length, manifest.stages[stage].features.length);
      return films.map((film, row) => {
        const [point = NaN, low = NaN, high = NaN] = raw.subarray(row * 3, row * 3 + 3);
        const level = film.features[manifest.levelFeature] ?? NaN;
        return {
          ...distributionOf({ point, low, high }, level, manifest.stages[stage].calibration),
          explanation: null,
        };
      });
    },
  };
}

/** The graph's input, row by row: NaN stands for what is unknown. */
function inputsOf(
  films: readonly FilmToForecast[],
  stage: StageManifest,
  levelFeature: string,
): Float32Array {
  const values = new Float32Array(films.length * stage.features.length);
  films.forEach(({ facts, features }, row) => {
    const missing = [...stage.features, levelFeature].find((name) => features[name] === undefined);
    if (missing !== undefined || features[levelFeature] === null) {
      throw new NiabError(
        'no-forecast',
        `${facts.title}: the model needs the feature ${missing ?? levelFeature}`,
      );
    }
    stage.features.forEach((name, column) => {
      values[row * stage.features.length + column] = features[name] ?? NaN;
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
  if (raw === undefined || !(raw.data instanceof Float32Array))
    throw badModel('the graph has no output "raw"');
  return raw.data;
}

async function readManifest(directory: string): Promise<Manifest> {
  const text = await readFile(join(directory, 'manifest.json'), 'utf8').catch((cause: unknown) => {
    throw badModel(`${directory} holds no manifest.json`, cause);
  });
  const parsed = manifestSchema.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw badModel(`manifest.json, ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`);
}

async function readRecords(directory: string, { trackRecords }: Manifest): Promise<TrackRecords> {
  const packed = await readChecked(directory, trackRecords.file, trackRecords.sha256);
  // Written by our own training and guarded by its hash.
  return TrackRecords.fromSnapshot(JSON.parse((await unzip(packed)).toString('utf8')) as RecordsSnapshot);
}

async function readChecked(directory: string, file: string, sha256: string): Promise<Buffer> {
  const bytes = await readFile(join(directory, file)).catch((cause: unknown) => {
    throw badModel(`${file} is missing`, cause);
  });
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) throw badModel(`${file} is not the file of the manifest (its hash differs)`);
  return bytes;
}

function badModel(detail: string, cause?: unknown): NiabError {
  return new NiabError('bad-model', `model: ${detail}`, { cause });
}
