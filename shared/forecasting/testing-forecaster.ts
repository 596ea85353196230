import { KeptPromise } from '../kept-promise.ts';
import { loadForecaster, type Forecaster } from './forecaster.ts';

/** The folder of a model that knows nothing of the sample weeks and stays as it is, whatever is shipped. */
export const TEST_MODEL = 'local/sample-weeks/model';

const loaded = new KeptPromise(() => loadForecaster(TEST_MODEL));

/** The forecaster with the model of the sample weeks, loaded once for all tests of a process. */
export function sampleForecaster(): Promise<Forecaster> {
  return loaded.get();
}
