import { KeptPromise } from '../kept-promise.ts';
import { shippedModelDirectory } from '../storage/models/model-directory.ts';
import { loadForecaster, type Forecaster } from './forecaster.ts';

const shipped = new KeptPromise(() => loadForecaster(shippedModelDirectory('ml/models')));

/** The forecaster with the shipped model, loaded once for all tests of a process. */
export function shippedForecaster(): Promise<Forecaster> {
  return shipped.get();
}
