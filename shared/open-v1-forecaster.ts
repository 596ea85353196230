import path from 'node:path';
import type { Config } from './config.ts';
import { loadForecaster, type Forecaster } from './forecasting/forecaster.ts';
import { shippedModelDirectory } from './storage/models/model-directory.ts';

/** The model that the prediction API answers from. */
export function openV1Forecaster(config: Config): Promise<Forecaster> {
  return loadForecaster(config.modelDir ?? shippedModelDirectory(path.join('ml', 'models')));
}
