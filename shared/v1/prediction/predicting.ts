import { parisDateOf } from '../../domain/cinema-week.ts';
import { KeptPromise } from '../../kept-promise.ts';
import type { V1Services } from '../../v1-services.ts';
import { DailyRecords } from './daily-records.ts';
import type { AdmittedCall } from '../http/endpoint.ts';
import type { Predicting } from './predict.ts';
import { endRecording, recordingOf } from '../recording/recording.ts';
import { PredictionThread } from '../thread/prediction-thread.ts';

type Lasting = Omit<Predicting, 'today' | 'elsewhere' | 'given'>;

/** What is made once for the services of a process. */
const made = new WeakMap<V1Services, KeptPromise<Lasting>>();
const threads = new Map<V1Services, PredictionThread>();

/** The thread that makes some of the predictions of the services; it is started with the first that is for it. */
export function threadOf(services: V1Services): PredictionThread {
  const { config, onError } = services;
  const thread = threads.get(services) ?? new PredictionThread(config, onError);
  threads.set(services, thread);
  return thread;
}

/** Ends what was begun for predictions, once what is asked for is made and recorded. For the end of a process. */
export async function endPredicting(): Promise<void> {
  const ended = [...threads.values()].map((thread) => thread.close());
  threads.clear();
  await Promise.all([endRecording(), ...ended]);
}

/** What predictions are made with now: the shipped model, and its track records brought up to the day. */
export async function predictingNow(services: V1Services): Promise<Predicting> {
  return { ...(await lastingNow(services)), today: parisDateOf(services.clock.now()) };
}

/** As `predictingNow`, for the answer of a call: some are made by the thread, and all are recorded once they are given. */
export async function predictingFor({
  services,
  principal,
  whenAnswered,
}: AdmittedCall): Promise<Predicting> {
  const thread = threads.get(services);
  const recorded = recordingOf(services);
  return {
    ...(await predictingNow(services)),
    given: (forecasts) => whenAnswered(() => recorded.record(principal.clientId, forecasts)),
    ...(thread === undefined ? {} : { elsewhere: (films, options) => thread.take(films, options) }),
  };
}

/** Begins to load the model and to open the store of results, without waiting: who needs them is told of a failure. */
export function preparePredicting(services: V1Services): void {
  threadOf(services);
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
