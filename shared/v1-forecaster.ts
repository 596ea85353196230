import path from 'node:path';
import type { Config } from './config.ts';
import { loadForecaster, type Forecaster } from './forecasting/forecaster.ts';
import { WorkerAttributions } from './forecasting/shap-worker/worker-attributions.ts';
import { shippedModelDirectory } from './storage/models/model-directory.ts';

/**
 * The model that the prediction API answers from.
 * @param explained where its explanations are worked out: in a thread of their own unless given.
 */
export function v1Forecaster(
  config: Config,
  explained: 'here' | 'in-a-thread' = 'in-a-thread',
): Promise<Forecaster> {
  const directory = config.modelDir ?? shippedModelDirectory(path.join('ml', 'models'));
  return loadForecaster(
    directory,
    explained === 'here' ? {} : { attributions: new WorkerAttributions(directory) },
  );
}
