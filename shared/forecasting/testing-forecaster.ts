import { shippedModelDirectory } from '../storage/models/model-directory.ts';
import { loadForecaster, type Forecaster } from './forecaster.ts';

let shipped: Promise<Forecaster> | null = null;

/** The forecaster with the shipped model, loaded once for all tests of a process. */
export function shippedForecaster(): Promise<Forecaster> {
  return (shipped ??= loadForecaster(shippedModelDirectory('ml/models')));
}
