import { parisDateOf } from '../domain/cinema-week.ts';
import { KeptPromise } from '../kept-promise.ts';
import type { V1Services } from '../v1-services.ts';
import { DailyRecords } from './daily-records.ts';
import type { Predicting } from './predict.ts';
import { recordingOf } from './recording.ts';

type Lasting = Omit<Predicting, 'today' | 'given'>;

/** What is made once for the services of a process. */
const made = new WeakMap<V1Services, KeptPromise<Lasting>>();

/**
 * What predictions are made with now: the shipped model, and its track records brought up to the day.
 * @param clientId who is given them, for the record.
 * @param whenAnswered has something done once they are given: a forecast that was made and not given is not recorded.
 */
export async function predictingNow(
  services: V1Services,
  clientId: string,
  whenAnswered: (work: () => void) => void,
): Promise<Predicting> {
  const recorded = recordingOf(services);
  return {
    ...(await lastingNow(services)),
    today: parisDateOf(services.clock.now()),
    given: (forecasts) => whenAnswered(() => recorded.record(clientId, forecasts)),
  };
}

/** Begins to load the model and to open the store of results, without waiting: who needs them is told of a failure. */
export function preparePredicting(services: V1Services): void {
  for (const begun of [lastingNow(services), services.analytical()]) begun.catch(() => undefined);
}

function lastingNow(services: V1Services): Promise<Lasting> {
  const lasting = made.get(services) ?? new KeptPromise(() => lastingOf(services));
  made.set(services, lasting);
  return lasting.get();
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
