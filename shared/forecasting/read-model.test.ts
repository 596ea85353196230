import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../storage/testing/temporary-folder.ts';
import { readManifest, readReferenceBytes } from './read-model.ts';
import { TEST_MODEL } from './testing-forecaster.ts';

const folder = temporaryFolder();

/** The manifest of a model whose folder has a file that is watched against. */
async function manifestWith(name: string, bytes: Buffer) {
  writeFileSync(path.join(folder, name), bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...(await readManifest(TEST_MODEL)), reference: { file: name, sha256 } };
}

it('unpacks what a model is watched against', async () => {
  const manifest = await manifestWith('whole.bin.gz', gzipSync('films'));
  expect(Buffer.from((await readReferenceBytes(folder, manifest)) ?? []).toString()).toBe('films');
});

it('has nothing of a model that was made without', async () => {
  const { reference: _, ...manifest } = await readManifest(TEST_MODEL);
  expect(await readReferenceBytes(folder, manifest)).toBeNull();
});

it('refuses a file that is missing, altered or not packed', async () => {
  const manifest = await manifestWith('altered.bin.gz', gzipSync('films'));
  writeFileSync(path.join(folder, 'altered.bin.gz'), gzipSync('others'));
  const missing = { ...manifest, reference: { ...manifest.reference, file: 'missing.bin.gz' } };
  const plain = await manifestWith('plain.bin.gz', Buffer.from('films'));
  for (const bad of [manifest, missing, plain]) {
    await expect(readReferenceBytes(folder, bad)).rejects.toMatchObject({ code: 'bad-model' });
  }
});
