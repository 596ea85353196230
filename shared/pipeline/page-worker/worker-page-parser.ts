import { Worker } from 'node:worker_threads';
import type { PageRequest, ParsedPage, RunScope, Source } from '../../sources/source.ts';
import { receivedError, type PageAnswer, type PageJob } from './page-jobs.ts';
import type { PageParser } from './page-parser.ts';

/** Put in by the bundler (local/build.mjs): where the worker's bundle lies, seen from the one with this module. */
declare const NIAB_PAGE_WORKER: string | undefined;

const WORKER = new URL(
  typeof NIAB_PAGE_WORKER === 'undefined' ? './page-worker.ts' : NIAB_PAGE_WORKER,
  import.meta.url,
);
/** A whole page takes a tenth of a second; the start of a worker on a busy machine a few. */
const TIMEOUT_MS = 30_000;
/** Heap of the worker: the largest answer that is fetched, 10 MB, needs half of it. */
const MEMORY_MB = 512;

export interface WorkerOptions {
  /** The worker's module. */
  url?: URL;
  /** For one page, the start of a worker included. */
  timeoutMs?: number;
  /** MiB of heap. */
  memoryMb?: number;
}

/**
 * Parses pages in a worker thread, one at a time, so that none stalls the process. A page that is not read in time, or
 * not with the memory that there is, ends the worker, and is a page without films that says why; the next page gets a
 * new worker. An idle worker does not keep the process from ending.
 */
export class WorkerPageParser implements PageParser {
  readonly #url: URL;
  readonly #timeoutMs: number;
  readonly #memoryMb: number;
  #worker: Worker | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor({ url = WORKER, timeoutMs = TIMEOUT_MS, memoryMb = MEMORY_MB }: WorkerOptions = {}) {
    this.#url = url;
    this.#timeoutMs = timeoutMs;
    this.#memoryMb = memoryMb;
  }

  parse(source: Source, request: PageRequest, body: string, run: RunScope): Promise<ParsedPage> {
    const parsed = this.#turn.then(() => this.#parse({ source: source.name, request, body, run }));
    this.#turn = parsed.catch(() => undefined);
    return parsed;
  }

  async #parse(job: PageJob): Promise<ParsedPage> {
    const worker = (this.#worker ??= this.#start());
    worker.ref();
    const end = await outcome(worker, job, this.#timeoutMs);
    worker.unref();
    if (end.kind === 'answer') {
      if ('parsed' in end.answer) return end.answer.parsed;
      throw receivedError(end.answer.error);
    }
    this.#worker = null;
    await worker.terminate();
    if (end.kind === 'error') throw end.error;
    return { films: [], missed: [`« ${job.request.label} » : ${this.#reason(end.kind)}`] };
  }

  #start(): Worker {
    return new Worker(this.#url, {
      // What the process was started with is not for a module of its own.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.#memoryMb },
    });
  }

  #reason(kind: 'timeout' | 'memory'): string {
    return kind === 'timeout'
      ? `la page n'a pas pu être lue en ${this.#timeoutMs / 1_000} s`
      : `la page n'a pas pu être lue avec ${this.#memoryMb} Mo de mémoire`;
  }
}

type Outcome =
  { kind: 'answer'; answer: PageAnswer } | { kind: 'timeout' | 'memory' } | { kind: 'error'; error: Error };

function outcome(worker: Worker, job: PageJob, timeoutMs: number): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const answered = (answer: PageAnswer): void => resolve({ kind: 'answer', answer });
  const failed = (error: Error): void =>
    resolve(
      'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? { kind: 'memory' }
        : { kind: 'error', error },
    );
  const ended = (code: number): void =>
    resolve({ kind: 'error', error: new Error(`The worker that parses pages has ended with ${code}`) });
  const timer = setTimeout(() => resolve({ kind: 'timeout' }), timeoutMs);
  worker.once('message', answered).once('error', failed).once('exit', ended);
  worker.postMessage(job);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off('message', answered).off('error', failed).off('exit', ended);
  });
}
