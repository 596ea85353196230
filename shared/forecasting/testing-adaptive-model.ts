import type { ModelManifest } from './manifest.ts';
import { changedModel } from './testing-model-folder.ts';

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
  return changedModel(({ models }) => {
    for (const { calibration } of Object.values(models)) Object.assign(calibration, calibrated);
  });
}
