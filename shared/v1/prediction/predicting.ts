import { setImmediate } from 'node:timers/promises';
import { addDays, parisDateOf } from '../../domain/cinema-week.ts';
import type { Forecaster } from '../../forecasting/forecaster.ts';
import type { V1Services } from '../../v1-services.ts';
import { DailyRecords } from './daily-records.ts';
import type { AdmittedCall } from '../http/endpoint.ts';
import type { Predicting } from './predict.ts';
import { GivenForecasts } from '../recording/given-forecasts.ts';
import { PredictionThread } from '../thread/prediction-thread.ts';

/** How long the end of a process waits for all of this: the Functions host ends its workers after five seconds. */
const END_MS = 4_000;
/** The part of it that the thread may take for what it has not made yet; the store has the rest. */
const OF_THREAD = 0.5;

type Lasting = Omit<Predicting, 'today' | 'elsewhere' | 'given'>;

/** What lasts as long as the services of a process, or the model that they serve. */
interface Kept {
  /** Of the model that was served last; null before the first. */
  lasting: Lasting | null;
  /** Makes some of the predictions; it is started with the first that is for it. */
  thread: PredictionThread;
  /** Of the forecasts that are given. */
  recording: GivenForecasts;
}

/** All that ends with the process; there is one of it, tests apart. */
const all = new Map<V1Services, Kept>();

/** The thread that makes some of the predictions of the services. */
export function threadOf(services: V1Services): PredictionThread {
  return keptOf(services).thread;
}

/** What records the forecasts that are given. */
export function recordingOf(services: V1Services): GivenForecasts {
  return keptOf(services).recording;
}

/**
 * Ends what was begun for predictions, once what is asked for is made and recorded. For the end of a process; never rejects.
 * @param milliseconds after which it is ended whatever is left of it.
 */
export async function endPredicting(milliseconds = END_MS): Promise<void> {
  const ending = [...all.values()];
  all.clear();
  await Promise.all(ending.map((kept) => end(kept, milliseconds)));
}

async function end({ thread, recording }: Kept, milliseconds: number): Promise<void> {
  const begun = performance.now();
  await thread.close(OF_THREAD * milliseconds);
  // The calls that had waited for the thread give what it has made, to be recorded.
  await setImmediate();
  await recording.end(milliseconds - (performance.now() - begun));
}

/**
 * What predictions are made with now: the model, and its track records brought up to the day. Who began with a model before
 * another one took its place ends with it.
 *
 * @param model the champion unless given.
 */
export async function predictingNow(
  services: V1Services,
  model: Promise<Forecaster> = services.forecaster(),
): Promise<Predicting> {
  const kept = keptOf(services);
  const forecaster = await model;
  if (kept.lasting?.forecaster !== forecaster) kept.lasting = lastingOf(services, forecaster);
  return { ...kept.lasting, today: parisDateOf(services.clock.now()) };
}

/** As `predictingNow`, for the answer of a call: some are made by the thread, and all are recorded once they are given. */
export async function predictingFor({
  services,
  principal,
  whenAnswered,
}: AdmittedCall): Promise<Predicting> {
  const { thread, recording } = keptOf(services);
  const predicting = await predictingNow(services);
  const { directory } = predicting.forecaster;
  return {
    ...predicting,
    given: (forecasts) => whenAnswered(() => recording.record(principal.clientId, forecasts)),
    elsewhere: (films, options) => thread.take(films, options, directory),
  };
}

/** Begins to load the model and to open the store of results, without waiting: who needs them is told of a failure. */
export function preparePredicting(services: V1Services): void {
  for (const begun of [services.forecaster(), services.analytical()]) begun.catch(() => undefined);
}

function keptOf(services: V1Services): Kept {
  const { config, analytical, clock, onError } = services;
  const kept = all.get(services) ?? {
    lasting: null,
    thread: new PredictionThread(config, onError),
    recording: new GivenForecasts(analytical, clock, onError),
  };
  all.set(services, kept);
  return kept;
}

function lastingOf({ analytical, clock, onError }: V1Services, forecaster: Forecaster): Lasting {
  const records = new DailyRecords(forecaster, analytical, clock, onError);
  return {
    forecaster,
    recordsAsOf: (day) => records.asOf(day),
    through: addDays(forecaster.trainedBefore, -7),
  };
}
