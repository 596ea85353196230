import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Config } from '../../config.ts';
import type { Film } from '../contract/film.ts';
import type { Options, PredictionResults } from '../predict.ts';
import { errorOf, type FromThread, type Job, type Outcome, type ToThread } from './jobs.ts';

/** Put in by the bundler (local/build.mjs): where the worker's bundle lies, seen from the one with this module. */
declare const NIAB_PREDICT_WORKER: string | undefined;

const WORKER = new URL(
  typeof NIAB_PREDICT_WORKER === 'undefined' ? './predict-worker.ts' : NIAB_PREDICT_WORKER,
  import.meta.url,
);

/** An explained film takes the thread as long as so many others. */
const EXPLAINED = 20;
/** Films that wait for the thread at most when it is given a single one: it is never without work, and nobody waits long. */
const MOST_WAITING = 8;

interface Waiting {
  cost: number;
  settle: Pick<PromiseWithResolvers<PredictionResults | null>, 'resolve' | 'reject'>;
}

/**
 * A worker thread that makes predictions beside the thread that answers calls: batches and explanations always, which would keep
 * everybody else waiting, and of single films those that come while the calling thread has one already.
 */
export class PredictionThread {
  readonly #config: Config;
  readonly #onError: (error: unknown) => void;
  readonly #url: URL;
  readonly #mostWaiting: number;
  readonly #jobs = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #asked = 0;
  #cost = 0;
  /** Whether the calling thread has taken a film in this turn of its event loop. */
  #hasOne = false;

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
    this.#mostWaiting = cores > 1 ? MOST_WAITING : 0;
    this.#worker = this.#start();
  }

  /** Null where the calling thread had better predict itself, or has to because the thread has died. */
  take(clientId: string, films: readonly Film[], options: Options): Promise<PredictionResults | null> | null {
    const isSmall = films.length === 1 && !options.explain;
    if (isSmall && !this.#takesOneMore()) return null;
    const worker = (this.#worker ??= this.#start());
    const cost = films.length * (options.explain ? EXPLAINED : 1);
    const { promise, ...settle } = Promise.withResolvers<PredictionResults | null>();
    const id = this.#asked++;
    this.#jobs.set(id, { cost, settle });
    this.#cost += cost;
    const job: Job = { clientId, films, options };
    worker.postMessage({ id, job: JSON.stringify(job) } satisfies ToThread);
    return promise;
  }

  /** Ends the thread once it has done what it was given. */
  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    worker.once('exit', () => resolve(undefined));
    worker.postMessage('end' satisfies ToThread);
    await promise;
  }

  #takesOneMore(): boolean {
    if (!this.#hasOne) {
      this.#hasOne = true;
      setImmediate(() => (this.#hasOne = false));
      return false;
    }
    return this.#cost < this.#mostWaiting;
  }

  #start(): Worker {
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
    const job = this.#jobs.get(message.id);
    this.#jobs.delete(message.id);
    if (job === undefined) return;
    this.#cost -= job.cost;
    if ('failed' in message) job.settle.reject(errorOf(message.failed));
    else job.settle.resolve((JSON.parse(message.outcomes) as Outcome[]).map(resultOf));
  }

  /** A thread that has died is started anew by who asks next; what it had not answered is for the calling thread. */
  #lose(worker: Worker, error: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    if (error !== null) this.#onError(error);
    const lost = [...this.#jobs.values()];
    this.#jobs.clear();
    this.#cost = 0;
    for (const { settle } of lost) settle.resolve(null);
  }
}

function resultOf(outcome: Outcome): PredictionResults[number] {
  return 'prediction' in outcome
    ? { status: 'fulfilled', value: outcome.prediction }
    : { status: 'rejected', reason: errorOf(outcome.wrong) };
}
