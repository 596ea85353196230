import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Config } from '../../config.ts';
import { within } from '../../time-out.ts';
import type { Film } from '../contract/film.ts';
import type { MadeElsewhere, Options, PredictionResults } from '../prediction/predict.ts';
import { errorOf, type Done, type FromThread, type Job, type Outcome, type ToThread } from './jobs.ts';

/** Put in by the bundler (local/build.mjs): where the worker's bundle lies, seen from the one with this module. */
declare const NIAB_PREDICT_WORKER: string | undefined;

const WORKER = new URL(
  typeof NIAB_PREDICT_WORKER === 'undefined' ? './predict-worker.ts' : NIAB_PREDICT_WORKER,
  import.meta.url,
);

/**
 * Of the single films that come in one turn of the event loop the thread gets so many: the calling thread has their HTTP to do
 * besides.
 */
const SHARE = 0.6;

/** Resolves to null where the calling thread is to predict itself. */
type Answer = PromiseWithResolvers<MadeElsewhere | null>;
interface Asked {
  job: Job;
  answer: Answer;
}

/**
 * A worker thread that makes predictions beside the thread that answers calls: batches and explanations always, which would keep
 * everybody else waiting; and while it has nothing to do, some of the single films that come together. They go to it in one
 * message, as it takes as long to wake a thread as to predict a film; where processors are few it is seldom free, so that it
 * gets less.
 */
export class PredictionThread {
  readonly #config: Config;
  readonly #onError: (error: unknown) => void;
  readonly #url: URL;
  readonly #isSharing: boolean;
  readonly #given = new Map<number, readonly Asked[]>();
  #worker: Worker | null = null;
  #messages = 0;
  /** Single films of this turn of the event loop. */
  #singles: Asked[] = [];
  #isEnding = false;

  /**
   * @param onError is told what goes wrong without a caller being told.
   * @param url the worker's module.
   * @param cores processors of the machine: with one alone nothing is gained by sharing single films.
   */
  constructor(
    config: Config,
    onError: (error: unknown) => void,
    { url = WORKER, cores = availableParallelism() }: { url?: URL; cores?: number } = {},
  ) {
    this.#config = config;
    this.#onError = onError;
    this.#url = url;
    this.#isSharing = cores > 1;
  }

  /** Starts the thread before it is needed; it holds a model of its own. */
  start(): void {
    this.#worker ??= this.#begin();
  }

  /**
   * Null where the calling thread had better predict itself, or has to because the thread has died.
   * @param model the folder of the model to predict with.
   */
  take(films: readonly Film[], options: Options, model: string): Promise<MadeElsewhere | null> | null {
    if (this.#isEnding) return null;
    const isSingle = films.length === 1 && !options.explain;
    if (isSingle && (!this.#isSharing || this.#worker === null)) return null;
    const asked: Asked = { job: { films, options, model }, answer: Promise.withResolvers() };
    if (!isSingle) this.#give([asked]);
    else if (this.#singles.push(asked) === 1) setImmediate(() => this.#share());
    return asked.answer.promise;
  }

  /**
   * Ends the thread once it has done what it was given; it takes nothing more. Never rejects.
   * @param milliseconds that it may take for it: what it has not done then is for the calling thread.
   */
  async close(milliseconds: number): Promise<void> {
    this.#isEnding = true;
    const worker = this.#worker;
    if (worker === null) return;
    const ended = once(worker, 'exit');
    worker.postMessage('end' satisfies ToThread);
    try {
      await within(milliseconds, ended);
    } catch (error) {
      // One that dies meanwhile has been told of.
      if (this.#worker === null) return;
      this.#onError(error);
      await worker.terminate();
    }
  }

  #share(): void {
    const singles = this.#singles;
    this.#singles = [];
    const share = this.#isEnding || this.#given.size > 0 ? 0 : Math.floor(SHARE * singles.length);
    if (share > 0) this.#give(singles.slice(0, share));
    for (const { answer } of singles.slice(share)) answer.resolve(null);
  }

  #give(asked: readonly Asked[]): void {
    const worker = (this.#worker ??= this.#begin());
    const id = this.#messages++;
    this.#given.set(id, asked);
    worker.postMessage({ id, jobs: JSON.stringify(asked.map(({ job }) => job)) } satisfies ToThread);
  }

  #begin(): Worker {
    // What the process was started with is not for a module of its own.
    const worker = new Worker(this.#url, { execArgv: [], workerData: this.#config });
    worker.on('message', (message: FromThread) => this.#hear(message));
    worker.on('error', (error) => this.#lose(worker, error));
    worker.on('exit', () => this.#lose(worker, null));
    worker.unref();
    return worker;
  }

  #hear(message: FromThread): void {
    if ('warning' in message) {
      this.#onError(new Error(message.warning));
      return;
    }
    const asked = this.#given.get(message.id) ?? [];
    this.#given.delete(message.id);
    const done = JSON.parse(message.done) as Done[];
    for (const [i, { answer }] of asked.entries()) {
      const own = done[i];
      if (own === undefined) answer.resolve(null);
      else if ('wrong' in own) answer.reject(errorOf(own.wrong));
      else answer.resolve({ results: own.outcomes.map(resultOf), given: own.given });
    }
  }

  /** A thread that has died is started anew by who asks next; what it had not answered is for the calling thread. */
  #lose(worker: Worker, error: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    if (error !== null) this.#onError(error);
    const lost = [...this.#given.values()].flat();
    this.#given.clear();
    for (const { answer } of lost) answer.resolve(null);
  }
}

function resultOf(outcome: Outcome): PredictionResults[number] {
  return 'prediction' in outcome
    ? { status: 'fulfilled', value: outcome.prediction }
    : { status: 'rejected', reason: errorOf(outcome.wrong) };
}
