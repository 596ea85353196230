import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { temporaryFolder } from '../storage/testing/temporary-folder.ts';
import { manifestSchema, type ModelManifest } from './manifest.ts';
import { TEST_MODEL } from './testing-forecaster.ts';

/** The model of the sample weeks in a folder of its own, with intervals that follow past results, and returns told apart. */
export function adaptiveModel(): string {
  return modelWith({
    sides: { levels: [0.005, 0.1, 0.3], low: [2, 0, -0.5], high: [1, 0, -0.25] },
    returning: { intercept: 4, slope: 0.5, low: 2, high: 1.5 },
  });
}

/** The same with intervals that stay as they were calibrated, where no film has a line of its own. */
export function plainModel(): string {
  return modelWith({ sides: undefined, returning: undefined, wide_start: undefined });
}

function modelWith(calibrated: Partial<ModelManifest['calibration']>): string {
  const folder = temporaryFolder();
  for (const file of readdirSync(TEST_MODEL).filter((name) => name !== 'manifest.json')) {
    symlinkSync(resolve(TEST_MODEL, file), resolve(folder, file));
  }
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(`${TEST_MODEL}/manifest.json`, 'utf8')));
  for (const { calibration } of Object.values(manifest.models)) Object.assign(calibration, calibrated);
  writeFileSync(resolve(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
