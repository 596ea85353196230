import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import type { ModelFolder } from './model-files.ts';
import { unpackModel } from './unpack-model.ts';

const below = path.join(temporaryFolder(), 'models');
const folder = (manifest: string, more: [string, Uint8Array][] = []): ModelFolder =>
  new Map([['manifest.json', Buffer.from(manifest)], ['trees.bin.gz', Uint8Array.of(1, 255)], ...more]);

it('writes a model once, whoever else does at the same time, and another manifest elsewhere', async () => {
  const both = await Promise.all([
    unpackModel('5', folder('{}'), below),
    unpackModel('5', folder('{}'), below),
  ]);
  expect(new Set(both).size).toBe(1);
  await writeFile(path.join(both[0], 'trees.bin.gz'), 'as it is');
  expect(await unpackModel('5', folder('{}'), below)).toBe(both[0]);
  expect(await readFile(path.join(both[0], 'trees.bin.gz'), 'utf8')).toBe('as it is');
  const other = await unpackModel('5', folder('{"other":1}'), below);
  expect(await readFile(path.join(other, 'manifest.json'), 'utf8')).toBe('{"other":1}');
  expect((await readdir(below)).toSorted()).toEqual(
    [both[0], other].map((each) => path.basename(each)).toSorted(),
  );
});

it('writes nothing of a model with a file that would lie elsewhere, or without a manifest', async () => {
  const stray = folder('{}', [['../elsewhere', Uint8Array.of(1)]]);
  await expect(unpackModel('6', stray, below)).rejects.toMatchObject({ code: 'bad-model' });
  await expect(unpackModel('6', new Map(), below)).rejects.toMatchObject({ code: 'bad-model' });
  await mkdir(below, { recursive: true });
  expect((await readdir(below)).filter((name) => name.startsWith('6'))).toEqual([]);
});
