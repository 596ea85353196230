import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { messageOf, NiabError } from '../errors.ts';
import { TrackRecords } from '../features/track-records.ts';
import { firstIssueOf, tellIssue } from '../issues.ts';
import { decodeForest, type ModelForest } from './forest.ts';
import { manifestSchema, type Manifest, type ModelManifest } from './manifest.ts';

const unzip = promisify(gunzip);
/** Unpacked in one piece: in the many small ones of the default it takes three times as long. */
const chunkSize = 2 ** 24;

/** @throws NiabError `bad-model` when there is none, or it is not of this program's form. */
export async function readManifest(directory: string): Promise<Manifest> {
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

/** @throws NiabError `bad-model` when the file is missing, altered or of another form. */
export async function readRecords(directory: string, { trackRecords }: Manifest): Promise<TrackRecords> {
  const packed = await readChecked(directory, trackRecords);
  const bytes = await unzip(packed, { chunkSize });
  return decoded(trackRecords, () => TrackRecords.fromBytes(bytes));
}

/**
 * The bytes of what the model is watched against, unpacked; null where it has none.
 * @throws NiabError `bad-model` when the file is missing, altered or not packed.
 */
export async function readReferenceBytes(
  directory: string,
  { reference }: Manifest,
): Promise<Uint8Array | null> {
  if (reference === undefined) return null;
  const packed = await readChecked(directory, reference);
  return unzip(packed, { chunkSize }).catch((cause: unknown) => {
    throw badModel(`${reference.file}: ${messageOf(cause)}`, cause);
  });
}

/** @throws NiabError `bad-model` when the file is missing, altered or of another form. */
export async function readForest(directory: string, { forest }: ModelManifest): Promise<ModelForest> {
  const bytes = await unzip(await readChecked(directory, forest), { chunkSize });
  return decoded(forest, () => decodeForest(bytes, forest));
}

/**
 * A file's bytes, compared with the manifest's hash.
 * @throws NiabError `bad-model` when the file is missing or altered.
 */
export async function readChecked(
  directory: string,
  { file, sha256 }: { file: string; sha256: string },
): Promise<Buffer> {
  const bytes = await readFile(join(directory, file)).catch((cause: unknown) => {
    throw badModel(`${file} is missing`, cause);
  });
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) throw badModel(`${file} is not the file of the manifest (its hash differs)`);
  return bytes;
}

/** @throws NiabError `bad-model` for what cannot be decoded. */
export function decoded<T>({ file }: { file: string }, decode: () => T): T {
  try {
    return decode();
  } catch (cause) {
    throw badModel(`${file}: ${messageOf(cause)}`, cause);
  }
}

function badModel(detail: string, cause?: unknown): NiabError {
  return new NiabError('bad-model', `model: ${detail}`, { cause });
}
