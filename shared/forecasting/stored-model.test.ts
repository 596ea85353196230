import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** Forecasts in a process of its own; prints after each engine's turn whether the ONNX runtime has been loaded. */
const PROGRAM = `
  import { createRequire } from 'node:module';
  import { StoredModel } from '#shared/forecasting/stored-model.ts';
  import { readManifest } from '#shared/forecasting/read-model.ts';
  import { TEST_MODEL } from '#shared/forecasting/testing-forecaster.ts';
  const { cache } = createRequire(process.cwd() + '/program.js');
  const model = new StoredModel(TEST_MODEL, (await readManifest(TEST_MODEL)).models['without-screens']);
  for (const engine of ['walk', 'onnx']) {
    await (await model.graph(engine)).run(new Float32Array(model.manifest.features.length));
    console.log(Object.keys(cache).some((file) => file.includes('onnxruntime-node')));
  }
`;

it('loads the ONNX runtime only for those who ask for it', () => {
  const told = execFileSync(process.execPath, ['--input-type=module', '-e', PROGRAM], { encoding: 'utf8' });
  expect(told.trim().split('\n')).toEqual(['false', 'true']);
});
