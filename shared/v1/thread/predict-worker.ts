/** The worker thread that makes predictions; a bundle of its own in the package (local/build.mjs). */
import { parentPort, workerData } from 'node:worker_threads';
import type { Config } from '../../config.ts';
import { messageOf } from '../../errors.ts';
import { loadForecaster, type Forecaster } from '../../forecasting/forecaster.ts';
import { KeptPromise } from '../../kept-promise.ts';
import { packageModelDirectory } from '../../storage/models/model-directory.ts';
import { createV1Services } from '../../v1-services.ts';
import { hashed, type GivenOfFilm } from '../recording/given-documents.ts';
import { predict } from '../prediction/predict.ts';
import { predictingNow } from '../prediction/predicting.ts';
import { wrongOf, type Done, type FromThread, type Job, type ToThread } from './jobs.ts';

const config = workerData as Config;

const services = new KeptPromise(() =>
  createV1Services(config, undefined, (error) => tell({ warning: messageOf(error) })),
);

/** The model that was asked for last; the calling thread looks which one is to be served. */
let loaded: { folder: string; model: KeptPromise<Forecaster> } | null = null;

function modelIn(folder: string): Promise<Forecaster> {
  if (loaded?.folder !== folder) loaded = { folder, model: new KeptPromise(() => loadForecaster(folder)) };
  return loaded.model.get();
}

/** What is not answered yet. */
const working = new Set<Promise<void>>();

async function done({ films, options, model }: Job): Promise<Done> {
  try {
    const given: GivenOfFilm[] = [];
    const results = await predict(films, options, {
      ...(await predictingNow(await services.get(), modelIn(model))),
      given: (forecasts) => void given.push(...hashed(forecasts)),
    });
    const outcomes = results.map((result) =>
      result.status === 'fulfilled' ? { prediction: result.value } : { wrong: wrongOf(result.reason) },
    );
    return { outcomes, given };
  } catch (error) {
    return { wrong: wrongOf(error) };
  }
}

async function work(id: number, jobs: string): Promise<void> {
  const all: Done[] = [];
  for (const job of JSON.parse(jobs) as Job[]) all.push(await done(job));
  tell({ id, done: JSON.stringify(all) });
}

function begin(work: Promise<void>): void {
  working.add(work);
  void work.finally(() => working.delete(work));
}

/** Once what was asked before is done. */
async function end(): Promise<void> {
  await Promise.allSettled(working);
  try {
    const opened = await services.current;
    await (await opened?.analytical())?.close();
  } catch (error) {
    tell({ warning: messageOf(error) });
  }
  parentPort?.close();
}

function tell(message: FromThread): void {
  parentPort?.postMessage(message);
}

parentPort?.on('message', (message: ToThread) => {
  if (message === 'end') void end();
  else begin(work(message.id, message.jobs));
});
// Ready before the first is asked for; whoever asks is told of a failure too.
services
  .get()
  .then((opened) => predictingNow(opened, modelIn(packageModelDirectory(config.modelDir))))
  .catch((error: unknown) => tell({ warning: messageOf(error) }));
