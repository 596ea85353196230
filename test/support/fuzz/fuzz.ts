import type { Attempt } from './check-written.ts';
import { faultsOfWritten } from './check-written.ts';
import { askAgain, readBack } from './check-reading.ts';
import { requestSource, type RequestSource } from './generate/requests.ts';
import { registeredHttpFunctions } from './http-functions.ts';
import { Tally, type Fault, type FuzzReport } from './report.ts';
import { Sender, type Sent } from './sender.ts';
import { smallest } from './smallest.ts';
import { startTarget, type FuzzTarget } from './target.ts';
import { isChange, wishOf, type Change } from './written.ts';

interface FuzzOptions {
  requests: number;
  seed: number;
  /** Number of the first request; 0 unless one fault is looked at again. */
  first?: number;
  onProgress?: (done: number) => void;
}

/** Requests that are sent before the stores are looked at. */
const GROUP = 20;
/** Of so many groups, the requests of one are sent alone, one after the other. */
const QUIET_EVERY = 4;
const AT_ONCE = 8;
/** The host is warm, and its memory says something, after so many requests. */
const WARM = 200;
const MOST_FAULTS = 100;

/** Throws requests at the product and tells what it did wrong. */
export async function fuzz({ requests, seed, first = 0, onProgress }: FuzzOptions): Promise<FuzzReport> {
  const functions = await registeredHttpFunctions();
  const target = await startTarget();
  try {
    const source = requestSource(seed, functions, target.world);
    const run = new FuzzRun(
      target,
      new Sender(target.port, functions),
      source,
      functions.map(({ name }) => name),
    );
    const begun = performance.now();
    let before = await target.memory();
    let isWarm = false;
    for (let at = first; at < first + requests && !run.isOver; at += GROUP) {
      const count = Math.min(GROUP, first + requests - at);
      await run.group(at, count);
      onProgress?.(at - first + count);
      if (!isWarm && at - first >= WARM) [before, isWarm] = [await target.memory(), true];
    }
    const seconds = (performance.now() - begun) / 1_000;
    const faults = await run.end();
    const memory = { before, after: await target.memory() };
    return { ...run.sums(), requests, seconds, memory, faults, changes: target.written().length };
  } finally {
    await target.stop();
  }
}

class FuzzRun {
  readonly #target: FuzzTarget;
  readonly #sender: Sender;
  readonly #source: RequestSource;
  readonly #tally: Tally;
  readonly #faults: Fault[] = [];
  #questions = 0;
  #stored: Change[];
  /** Changes of connections that were cut: they may come to an end later. */
  #unknown: Attempt[] = [];

  constructor(target: FuzzTarget, sender: Sender, source: RequestSource, functionNames: readonly string[]) {
    this.#target = target;
    this.#sender = sender;
    this.#source = source;
    this.#tally = new Tally(functionNames);
    this.#stored = target.written();
  }

  get isOver(): boolean {
    return this.#faults.length >= MOST_FAULTS;
  }

  async group(first: number, count: number): Promise<void> {
    const numbers = Array.from({ length: count }, (_, i) => first + i);
    if ((first / GROUP) % QUIET_EVERY === QUIET_EVERY - 1) {
      for (const number of numbers) await this.#alone(number);
      return;
    }
    const waiting = [...numbers];
    const attempts: Attempt[] = [];
    const work = async (): Promise<void> => {
      for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
        attempts.push(...attemptOf(number, await this.#send(number)));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await this.#compare(numbers.at(-1) ?? first, attempts);
  }

  async #alone(number: number): Promise<void> {
    const sent = await this.#send(number);
    const attempts = attemptOf(number, sent);
    await this.#compare(number, attempts);
    const [attempt] = attempts;
    const more =
      attempt?.outcome === 'accepted'
        ? await readBack(this.#sender, attempt.wish, this.#stored)
        : await askAgain(this.#sender, sent);
    this.#questions += more.length;
    for (const { faults } of more) this.#note(number, 'store', faults);
  }

  async #send(number: number): Promise<Sent> {
    const sent = await this.#sender.send(this.#source.request(number));
    this.#tally.add(sent);
    this.#note(number, 'answer', sent.faults);
    const { request, reached, answer } = sent;
    if (
      answer?.status === 200 &&
      reached !== null &&
      isChange(reached.name) &&
      wishOf(reached, request.body) === null
    ) {
      this.#note(number, 'answer', ['accepted, although its own schema refuses it']);
    }
    return sent;
  }

  async #compare(number: number, attempts: readonly Attempt[]): Promise<void> {
    await this.#target.settled();
    const after = this.#target.written();
    this.#note(number, 'store', faultsOfWritten(this.#stored, after, [...attempts, ...this.#unknown]));
    this.#stored = after;
    this.#unknown = attempts.filter(({ outcome }) => outcome === 'unknown');
  }

  #note(number: number, where: Fault['where'], faults: readonly string[]): void {
    for (const what of faults) this.#faults.push({ number, where, what });
  }

  /** The faults, those of single requests with the smallest request that has one. */
  async end(): Promise<Fault[]> {
    const faults = await smallest(this.#faults, this.#source, this.#sender);
    const complaints = await this.#target.complaints();
    return [
      ...faults,
      ...complaints.slice(0, MOST_FAULTS).map((what) => ({ number: -1, where: 'log' as const, what })),
    ];
  }

  sums(): ReturnType<Tally['sums']> & { questions: number } {
    return { ...this.#tally.sums(), questions: this.#questions };
  }
}

function attemptOf(number: number, { request, reached, answer }: Sent): Attempt[] {
  const wish = reached === null ? null : wishOf(reached, request.body);
  if (wish === null) return [];
  if (answer === null) return [{ number, wish, outcome: 'unknown' }];
  return [{ number, wish, outcome: answer.status === 200 ? 'accepted' : 'refused' }];
}
