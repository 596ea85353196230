import { Worker } from 'node:worker_threads';
import { NiabError } from '../../errors.ts';
import type { Attributions } from '../attributions.ts';
import type { ModelName } from '../model-name.ts';
import type { Attribution } from '../tree-shap.ts';
import type { ShapAnswer, ShapJob } from './shap-jobs.ts';

/** Put in by the bundler (local/build.mjs): where the worker's bundle lies, seen from the one with this module. */
declare const NIAB_SHAP_WORKER: string | undefined;

const WORKER = new URL(
  typeof NIAB_SHAP_WORKER === 'undefined' ? './shap-worker.ts' : NIAB_SHAP_WORKER,
  import.meta.url,
);

type Waiting = PromiseWithResolvers<Attribution>;

/**
 * Shapley values from a worker thread, so that who asks for explanations does not stop the others. It is started by the
 * first that is asked for, and anew after it has died; an idle one does not keep the process from ending.
 */
export class WorkerAttributions implements Attributions {
  readonly #directory: string;
  readonly #url: URL;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #asked = 0;

  /** @param url the worker's module. */
  constructor(directory: string, url: URL = WORKER) {
    this.#directory = directory;
    this.#url = url;
  }

  of(model: ModelName, row: Float32Array): Promise<Attribution> {
    const worker = (this.#worker ??= this.#start());
    const waiting: Waiting = Promise.withResolvers();
    const job: ShapJob = { id: this.#asked++, model, row: row.slice() };
    this.#waiting.set(job.id, waiting);
    worker.ref();
    worker.postMessage(job);
    return waiting.promise;
  }

  /** Ends the worker; what it has not answered fails. */
  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    // What the process was started with is not for a module of its own.
    const worker = new Worker(this.#url, { execArgv: [], workerData: this.#directory });
    worker.on('message', (answer: ShapAnswer) => this.#settle(worker, answer));
    worker.on('error', (error) => this.#lose(worker, error));
    worker.on('exit', (code) =>
      this.#lose(worker, new Error(`The worker that explains has ended with ${code}`)),
    );
    return worker;
  }

  #settle(worker: Worker, answer: ShapAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0) worker.unref();
    if ('attribution' in answer) waiting?.resolve(answer.attribution);
    else waiting?.reject(new NiabError('bad-model', answer.problem));
  }

  #lose(worker: Worker, error: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    const lost = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of lost) reject(error);
  }
}
