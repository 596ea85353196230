import { addDays, type IsoDate } from '../../domain/cinema-week.ts';
import { sampleForecaster } from '../../forecasting/testing-forecaster.ts';
import type { Predicting } from './predict.ts';

/** Test data: predictions with the model of the sample weeks and its track records, on a day. */
export async function predictingOn(today: IsoDate): Promise<Predicting> {
  const forecaster = await sampleForecaster();
  const records = forecaster.trackRecords();
  return {
    forecaster,
    recordsAsOf: () => Promise.resolve(records),
    through: addDays(forecaster.trainedBefore, -7),
    today,
  };
}
