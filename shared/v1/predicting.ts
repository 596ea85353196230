import { parisDateOf } from '../domain/cinema-week.ts';
import { KeptPromise } from '../kept-promise.ts';
import type { V1Services } from '../v1-services.ts';
import { DailyRecords } from './daily-records.ts';
import type { Predicting } from './predict.ts';
import { recordingOf } from './recording.ts';
import type { PredictionThread } from './thread/prediction-thread.ts';

type Lasting = Omit<Predicting, 'today' | 'elsewhere' | 'given'>;

/** What is made once for the services of a process. */
const made = new WeakMap<V1Services, KeptPromise<Lasting>>();
const threads = new WeakMap<V1Services, PredictionThread>();

/** Lets a thread make some of the predictions of the services. */
export function sharePredictions(services: V1Services, thread: PredictionThread): void {
  threads.set(services, thread);
}

/**
 * What predictions are made with now: the shipped model, and its track records brought up to the day.
 * @param clientId who is given them, for the record.
 */
export async function predictingNow(services: V1Services, clientId: string): Promise<Predicting> {
  const lasting = made.get(services) ?? new KeptPromise(() => lastingOf(services));
  made.set(services, lasting);
  const thread = threads.get(services);
  const recorded = recordingOf(services);
  return {
    ...(await lasting.get()),
    today: parisDateOf(services.clock.now()),
    // What the thread makes it records by itself.
    given: (forecasts) => recorded.record(clientId, forecasts),
    ...(thread === undefined ? {} : { elsewhere: (films, options) => thread.take(clientId, films, options) }),
  };
}

async function lastingOf({ forecaster, analytical, clock, onError }: V1Services): Promise<Lasting> {
  const model = await forecaster();
  const records = new DailyRecords(model, analytical, clock, onError);
  return {
    forecaster: model,
    recordsAsOf: (day) => records.asOf(day),
    through: model.trackRecords().through,
  };
}
