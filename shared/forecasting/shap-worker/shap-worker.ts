/** The worker thread that works out Shapley values; a bundle of its own in the package (local/build.mjs). */
import { parentPort, workerData } from 'node:worker_threads';
import { messageOf } from '../../errors.ts';
import { attributionsHere } from '../attributions.ts';
import { openModels } from '../stored-model.ts';
import { readManifest } from '../read-model.ts';
import { KeptPromise } from '../../kept-promise.ts';
import type { ShapAnswer, ShapJob } from './shap-jobs.ts';

const directory = String(workerData);
const attributions = new KeptPromise(async () =>
  attributionsHere(openModels(directory, await readManifest(directory))),
);

async function answer({ id, model, row }: ShapJob): Promise<ShapAnswer> {
  try {
    return { id, attribution: await (await attributions.get()).of(model, row) };
  } catch (error) {
    return { id, problem: messageOf(error) };
  }
}

parentPort?.on('message', (job: ShapJob) => {
  void answer(job).then((told) => parentPort?.postMessage(told));
});
