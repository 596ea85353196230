import type { IsoDate } from '../../domain/cinema-week.ts';
import { shippedForecaster } from '../../forecasting/testing-forecaster.ts';
import type { Predicting } from './predict.ts';

/** Test data: predictions with the shipped model and its track records, on a day. */
export async function predictingOn(today: IsoDate): Promise<Predicting> {
  const forecaster = await shippedForecaster();
  const records = forecaster.trackRecords();
  return { forecaster, recordsAsOf: () => Promise.resolve(records), through: records.through, today };
}
