import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { NiabError } from '../errors.ts';
import { firstIssueOf, tellIssue } from '../issues.ts';
import type { RecordsSnapshot } from '../features/records-snapshot.ts';
import { TrackRecords } from '../features/track-records.ts';
import { decodeForest, type Forest } from './forest.ts';
import { manifestSchema, type Manifest, type ModelManifest } from './manifest.ts';
import type { ModelName } from './model-name.ts';

export interface ModelFiles {
  /** ONNX. */
  graph: Uint8Array;
  /** The point forecast's trees. */
  forest: Forest;
}

/** A model directory in memory. */
export interface StoredModels {
  manifest: Manifest;
  records: TrackRecords;
  files: Record<ModelName, ModelFiles>;
}

const unzip = promisify(gunzip);

/**
 * Reads a model directory and checks each file against the manifest's hashes.
 * @throws NiabError `bad-model` when a file is missing, altered or not of this program's form.
 */
export async function readModel(directory: string): Promise<StoredModels> {
  const manifest = await readManifest(directory);
  const read = (name: ModelName) => readFiles(directory, manifest.models[name]);
  const files = {
    thursday: await read('thursday'),
    monday: await read('monday'),
    'monday-with-screens': await read('monday-with-screens'),
  };
  // Last, because they take longest.
  return { manifest, files, records: await readRecords(directory, manifest) };
}

async function readFiles(directory: string, model: ModelManifest): Promise<ModelFiles> {
  const graph = await readChecked(directory, model.file, model.sha256);
  const packed = await readChecked(directory, model.forest.file, model.forest.sha256);
  return { graph, forest: decodeForest(await unzip(packed), model.forest) };
}

async function readManifest(directory: string): Promise<Manifest> {
  const text = await readFile(join(directory, 'manifest.json'), 'utf8').catch((cause: unknown) => {
    throw badModel(`${directory} holds no manifest.json`, cause);
  });
  const parsed = manifestSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw badModel(`manifest.json, ${tellIssue(firstIssueOf(parsed.error))}`);
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
