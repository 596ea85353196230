import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shippedModelDirectory } from '../storage/models/model-directory.ts';
import { checkModel } from './check-model.ts';
import type { Manifest } from './manifest.ts';
import { changedModel, changeFile } from './testing-model-folder.ts';

const VERSION = '5.0.0-test';

/** The sample model as another version, changed. */
function model(change: (manifest: Manifest, folder: string) => void = () => undefined): string {
  return changedModel((manifest, folder) => {
    manifest.version = VERSION;
    change(manifest, folder);
  });
}

function isRefused(folder: string, what: RegExp): Promise<void> {
  return expect(checkModel(folder, VERSION)).rejects.toMatchObject({
    ...{ code: 'bad-model', message: expect.stringMatching(what) as string },
  });
}

it('takes a model that is whole, and the one of the package', async () => {
  expect((await checkModel(model(), VERSION)).modelVersion).toBe(VERSION);
  const shipped = shippedModelDirectory('ml/models');
  expect((await checkModel(shipped, shipped.slice('ml/models/'.length))).followsLevels).toBe(true);
});

it('refuses the files of another version', async () => {
  await isRefused(
    model((manifest) => (manifest.version = 'another')),
    /of another$/,
  );
});

it.each(['track-records.bin.gz', 'with-screens.onnx', 'without-screens.forest.bin.gz', 'reference.bin.gz'])(
  'refuses a folder in which %s is another file',
  async (file) => {
    const folder = changedModel((manifest) => (manifest.version = VERSION));
    rmSync(join(folder, file));
    await isRefused(folder, /is missing/);
    writeFileSync(join(folder, file), 'something else');
    await isRefused(folder, /its hash differs/);
  },
);

it('refuses track records that know more than the model says', async () => {
  await isRefused(
    model((manifest) => (manifest.trainedBefore = '2020-01-01')),
    /is refused/,
  );
});

it('refuses features that this program does not know', async () => {
  const folder = model(({ models }) => {
    for (const { features } of Object.values(models)) features[3] = 'tweets';
  });
  await isRefused(folder, /the feature tweets/);
});

it('refuses features in another order, and the same twice', async () => {
  const reversed = model(({ models }) => models['without-screens'].features.reverse());
  await isRefused(reversed, /in one order$/);
  const twice = model(({ models }) => {
    for (const { features } of Object.values(models)) features[1] = features[0] ?? '';
  });
  await isRefused(twice, /twice$/);
});

it('refuses an operator set that the runtime does not take', async () => {
  const folder = model(({ models }, own) =>
    changeFile(own, models['with-screens'], (bytes) => {
      // OperatorSetIdProto: the domain, then the field of the version.
      const domain = bytes.lastIndexOf('ai.onnx.ml\x10');
      expect(domain).toBeGreaterThan(0);
      bytes[domain + 'ai.onnx.ml\x10'.length] = 99;
    }),
  );
  await isRefused(folder, /the runtime refuses the graph/);
});

it('refuses a graph that says something else than its trees', async () => {
  const folder = model(({ models }) => {
    const { 'with-screens': one, 'without-screens': other } = models;
    // Trees of fewer inputs, which are whole and the file of the manifest.
    one.forest = other.forest;
  });
  await isRefused(folder, /the graph of with-screens says .* where its trees say/);
});
