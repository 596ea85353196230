import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock, type Clock } from '../clock.ts';
import { httpGet, NoAnswerError, type HttpAnswer, type HttpLimits } from './http-get.ts';
import type { SiteAddresses } from './site-address.ts';

/** However slowly a host wants to be asked. */
const LONGEST_CRAWL_DELAY_MS = 30_000;

export interface Pacing {
  /** Pause between two requests to a host, drawn evenly; 2 to 5 s. */
  minDelayMs?: number;
  maxDelayMs?: number;
  timeoutMs?: number;
  maxBytes?: number;
  clock?: Clock;
  /** 0 to 1. */
  random?: () => number;
  wait?: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
}

/** What goes with a request to whoever waits for it. */
export interface Call {
  signal?: AbortSignal;
  /**
   * Told of each HTTP request just before it is sent, by the host it is meant for: pages and robots.txt, each attempt
   * and each redirect, so that a budget can be kept.
   */
  onRequest?: (host: string) => void;
}

interface Pace {
  /** The last request in the queue. */
  tail: Promise<unknown>;
  readyAt: number;
  /** What the host's own rules ask for. */
  crawlDelayMs: number;
}

/** Single requests, one at a time per host and with pauses between them. What an answer means is not its business. */
export class PacedHttp {
  readonly #addresses: SiteAddresses;
  readonly #headers: Record<string, string>;
  readonly #limits: HttpLimits;
  readonly #minDelayMs: number;
  readonly #maxDelayMs: number;
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #wait: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
  readonly #paces = new Map<string, Pace>();

  constructor(addresses: SiteAddresses, headers: Record<string, string>, pacing: Pacing) {
    this.#addresses = addresses;
    this.#headers = headers;
    this.#limits = { timeoutMs: pacing.timeoutMs ?? 20_000, maxBytes: pacing.maxBytes ?? 10_000_000 };
    this.#minDelayMs = pacing.minDelayMs ?? 2_000;
    this.#maxDelayMs = Math.max(pacing.maxDelayMs ?? 5_000, this.#minDelayMs);
    this.#clock = pacing.clock ?? systemClock;
    this.#random = pacing.random ?? Math.random;
    this.#wait = pacing.wait ?? ((ms, signal) => sleep(ms, undefined, signal ? { signal } : {}));
  }

  /** One at a time per host, in the order of asking; what failed before does not matter. */
  inTurn<T>(host: string, work: () => Promise<T>): Promise<T> {
    const pace = this.#paceOf(host);
    const result = pace.tail.then(work, work);
    pace.tail = result.catch(() => undefined);
    return result;
  }

  /** From now on a host is not asked more often than so. */
  slowDown(host: string, crawlDelayMs: number): void {
    this.#paceOf(host).crawlDelayMs = Math.min(crawlDelayMs, LONGEST_CRAWL_DELAY_MS);
  }

  /** Waits before the same is asked once more: so long as the host has said, else longer with each attempt. */
  async waitToRepeat(
    askedMs: number | null,
    attempt: number,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    await this.#wait(askedMs ?? this.#delayMs() * 2 ** attempt, signal);
  }

  /** Asks once, after the pause that the host is owed. */
  async get(
    address: URL,
    headers: Record<string, string>,
    { signal, onRequest }: Call,
  ): Promise<HttpAnswer | NoAnswerError> {
    const pace = this.#paceOf(address.host);
    const pause = pace.readyAt - this.now();
    // A clock that is set back must not make us wait for hours.
    const longest = Math.max(this.#maxDelayMs, pace.crawlDelayMs);
    if (pause > 0) await this.#wait(Math.min(pause, longest), signal);
    signal?.throwIfAborted();
    onRequest?.(address.host);
    try {
      return await httpGet(
        this.#addresses.real(address),
        address.href,
        { ...this.#headers, ...headers },
        this.#limits,
        { direct: this.#addresses.isLocal, signal },
      );
    } catch (error) {
      if (error instanceof NoAnswerError) return error;
      throw error;
    } finally {
      pace.readyAt = this.now() + Math.max(this.#delayMs(), pace.crawlDelayMs);
    }
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#clock.now().getTime();
  }

  #paceOf(host: string): Pace {
    const pace = this.#paces.get(host) ?? { tail: Promise.resolve(), readyAt: 0, crawlDelayMs: 0 };
    this.#paces.set(host, pace);
    return pace;
  }

  #delayMs(): number {
    return this.#minDelayMs + this.#random() * (this.#maxDelayMs - this.#minDelayMs);
  }
}
