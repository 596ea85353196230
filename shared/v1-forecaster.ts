import path from 'node:path';
import type { Config } from './config.ts';
import { loadForecaster, type Forecaster } from './forecasting/forecaster.ts';
import { WorkerAttributions } from './forecasting/shap-worker/worker-attributions.ts';
import { shippedModelDirectory } from './storage/models/model-directory.ts';

/** The model that the prediction API answers from; its explanations are worked out in a thread of their own. */
export function v1Forecaster(config: Config): Promise<Forecaster> {
  const directory = config.modelDir ?? shippedModelDirectory(path.join('ml', 'models'));
  return loadForecaster(directory, { attributions: new WorkerAttributions(directory) });
}
