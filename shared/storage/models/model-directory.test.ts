import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { shippedModelDirectory } from './model-directory.ts';

const models = temporaryFolder();

it('is the one that is named, whatever lies beside it', () => {
  for (const version of ['2.0.0-a', '3.0.0-b']) {
    mkdirSync(join(models, version));
    writeFileSync(join(models, version, 'manifest.json'), '{}');
  }
  writeFileSync(join(models, 'current'), '2.0.0-a\n');
  expect(shippedModelDirectory(models)).toBe(join(models, '2.0.0-a'));
});

it.each(['', '4.0.0-c\n', '../elsewhere', '.', '2.0.0-a/..'])('is none where "%s" is named', (name) => {
  writeFileSync(join(models, 'current'), name);
  expect(() => shippedModelDirectory(models)).toThrow(expect.objectContaining({ code: 'bad-model' }));
});

it('is none where nothing is named', () => {
  expect(() => shippedModelDirectory(join(models, 'elsewhere'))).toThrow(/current names no model/);
});
