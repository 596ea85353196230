import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Stage } from '../domain/cinema-week.ts';
import { NiabError } from '../errors.ts';
import type { RecordsSnapshot } from '../features/records-snapshot.ts';
import { TrackRecords } from '../features/track-records.ts';
import { decodeForest, type Forest } from './forest.ts';
import { manifestSchema, type Manifest, type StageManifest } from './manifest.ts';

export interface StageFiles {
  /** ONNX. */
  graph: Uint8Array;
  /** The point forecast's trees. */
  forest: Forest;
}

export interface Model {
  manifest: Manifest;
  records: TrackRecords;
  stages: Record<Stage, StageFiles>;
}

const unzip = promisify(gunzip);

/**
 * Reads a model directory and checks each file against the manifest's hashes.
 * @throws NiabError `bad-model` when a file is missing, altered or not of this program's form.
 */
export async function readModel(directory: string): Promise<Model> {
  const manifest = await readManifest(directory);
  const { thursday, monday } = manifest.stages;
  return {
    manifest,
    records: await readRecords(directory, manifest),
    stages: { thursday: await readStage(directory, thursday), monday: await readStage(directory, monday) },
  };
}

async function readStage(directory: string, stage: StageManifest): Promise<StageFiles> {
  const graph = await readChecked(directory, stage.file, stage.sha256);
  const packed = await readChecked(directory, stage.forest.file, stage.forest.sha256);
  return { graph, forest: decodeForest(await unzip(packed), stage.forest) };
}

async function readManifest(directory: string): Promise<Manifest> {
  const text = await readFile(join(directory, 'manifest.json'), 'utf8').catch((cause: unknown) => {
    throw badModel(`${directory} holds no manifest.json`, cause);
  });
  const parsed = manifestSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw badModel(`manifest.json, ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw badModel('manifest.json is not JSON', cause);
  }
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
