import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock, type Clock } from '../clock.ts';
import { NiabError } from '../errors.ts';
import type { Closures } from './closures.ts';
import { decodeBody } from './decode.ts';
import { httpGet, NoAnswerError, type HttpAnswer, type HttpLimits } from './http-get.ts';
import { challengeOf, refusalOf } from './refusals.ts';
import { noRules, ROBOT_NAME, robotsRules, type RobotsRules } from './robots.ts';
import { SiteAddresses, type SecretParameters } from './site-address.ts';

const DAY_MS = 86_400_000;
/** However long a host wants to be left alone: a header must not shut it out for good. */
const LONGEST_CLOSURE_MS = 30 * DAY_MS;
/** After an unreachable robots.txt the host is left alone for a while: its pages would each ask for it again. */
const ROBOTS_RETRY_MS = 600_000;
const MOST_REDIRECTS = 5;
const MOST_RETRIES = 2;

export interface PoliteClientOptions {
  /** Hosts that may be asked. */
  hosts: readonly string[];
  /** E-mail or web address in the User-Agent, so that a site's owner can reach us. */
  contact: string;
  /** A local site that plays the sites: `https://www.allocine.fr/x` is asked for as `{this}/www.allocine.fr/x`. */
  sitesBaseUrl?: string | null;
  /** Pause between two requests to a host, drawn evenly; 2 to 5 s. */
  minDelayMs?: number;
  maxDelayMs?: number;
  timeoutMs?: number;
  maxBytes?: number;
  /** The longest Retry-After that is waited for; a host that asks for more is left alone until then. */
  maxRetryAfterMs?: number;
  secretParameters?: SecretParameters;
  /**
   * Beginnings of addresses, e.g. `https://wikimedia.org/api/rest_v1/`, for which robots.txt is not asked: of APIs only,
   * and only where the API's own terms allow robots. Such a host's robots.txt is written for its pages, and a general
   * `Disallow: /api/` in it takes back what the terms offer. All other manners hold.
   */
  allowedByTerms?: readonly string[];
  /** Where it is kept which hosts are left alone; without it the process that was refused knows alone. */
  closures?: Closures;
  clock?: Clock;
  /** 0 to 1. */
  random?: () => number;
  wait?: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
}

export interface FetchOptions {
  /** Of the page as it is already known. */
  etag?: string | null;
  lastModified?: string | null;
  signal?: AbortSignal;
  /**
   * Told of each HTTP request just before it is sent, by the host it is meant for: pages and robots.txt, each attempt
   * and each redirect, so that a budget can be kept.
   */
  onRequest?: (host: string) => void;
}

type Call = Pick<FetchOptions, 'signal' | 'onRequest'>;

export type FetchedPage =
  | { status: 'ok'; body: string; contentType: string; etag: string | null; lastModified: string | null }
  | { status: 'not-modified' };

interface HostState {
  /** The last request in the queue. */
  tail: Promise<unknown>;
  readyAt: number;
  closedUntil: number;
  robots: { rules: RobotsRules | null; until: number } | null;
}

/**
 * Fetches pages as a guest should: robots.txt obeyed, one request at a time per host, pauses between them, no second
 * question where the first was refused.
 */
export class PoliteClient {
  readonly #addresses: SiteAddresses;
  readonly #headers: Record<string, string>;
  readonly #limits: HttpLimits;
  readonly #minDelayMs: number;
  readonly #maxDelayMs: number;
  readonly #maxRetryAfterMs: number;
  readonly #allowedByTerms: readonly string[];
  readonly #closures: Closures | null;
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #wait: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
  readonly #hosts = new Map<string, HostState>();

  constructor(options: PoliteClientOptions) {
    this.#addresses = new SiteAddresses(
      options.hosts,
      options.sitesBaseUrl ?? null,
      options.secretParameters ?? {},
    );
    this.#headers = {
      'user-agent': `${ROBOT_NAME}/1.0 (programme of a cinema; contact: ${options.contact})`,
      accept: 'text/html, application/json;q=0.9, */*;q=0.1',
      'accept-language': 'fr',
    };
    this.#limits = { timeoutMs: options.timeoutMs ?? 20_000, maxBytes: options.maxBytes ?? 10_000_000 };
    this.#minDelayMs = options.minDelayMs ?? 2_000;
    this.#maxDelayMs = Math.max(options.maxDelayMs ?? 5_000, this.#minDelayMs);
    this.#maxRetryAfterMs = options.maxRetryAfterMs ?? 60_000;
    this.#allowedByTerms = options.allowedByTerms ?? [];
    this.#closures = options.closures ?? null;
    this.#clock = options.clock ?? systemClock;
    this.#random = options.random ?? Math.random;
    this.#wait = options.wait ?? ((ms, signal) => sleep(ms, undefined, signal ? { signal } : {}));
  }

  /**
   * @throws NiabError `host-not-allowed`, `robots-disallowed`, `fetch-refused` (a refusal, a challenge, or too much asked
   * for), `not-found`, `page-too-large`, `fetch-failed`.
   */
  async fetch(url: string, options: FetchOptions = {}): Promise<FetchedPage> {
    let address = this.#addresses.allowed(url);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const answer = await this.#inTurn(address, () => this.#getPage(address, options));
      if (answer.status === 304) return { status: 'not-modified' };
      if (answer.status < 300) return pageOf(answer);
      const location = answer.header('location');
      if (location === null) throw new NiabError('fetch-failed', `${address.href} redirects to nowhere`);
      address = this.#addresses.redirected(address, location);
    }
    throw new NiabError('fetch-failed', `${url} redirects more than ${MOST_REDIRECTS} times`);
  }

  #host(address: URL): HostState {
    let host = this.#hosts.get(address.host);
    if (host === undefined) {
      host = { tail: Promise.resolve(), readyAt: 0, closedUntil: 0, robots: null };
      this.#hosts.set(address.host, host);
    }
    return host;
  }

  /** One at a time per host, in the order of asking; what failed before does not matter. */
  #inTurn<T>(address: URL, work: () => Promise<T>): Promise<T> {
    const host = this.#host(address);
    const result = host.tail.then(work, work);
    host.tail = result.catch(() => undefined);
    return result;
  }

  /** An answer with a page, "not modified" or a redirect. */
  async #getPage(address: URL, { etag, lastModified, ...call }: FetchOptions): Promise<HttpAnswer> {
    await this.#refuseIfClosed(address);
    await this.#obeyRobots(address, call);
    const headers = {
      ...(etag ? { 'if-none-match': etag } : {}),
      ...(lastModified ? { 'if-modified-since': lastModified } : {}),
    };
    const answer = await this.#get(address, headers, call);
    if (answer instanceof NoAnswerError) {
      throw new NiabError('fetch-failed', answer.message, { permanent: false, cause: answer });
    }
    return this.#accept(address, answer);
  }

  async #obeyRobots(address: URL, call: Call): Promise<void> {
    if (this.#allowedByTerms.some((beginning) => address.href.startsWith(beginning))) return;
    const rules = await this.#robotsRules(address, call);
    if (rules === null) {
      throw new NiabError(
        'fetch-failed',
        `robots.txt of ${address.host} cannot be read: nothing is fetched`,
        { permanent: false },
      );
    }
    if (rules.isAllowed(address.href, ROBOT_NAME) === false) {
      throw new NiabError('robots-disallowed', `robots.txt of ${address.host} forbids ${address.pathname}`);
    }
  }

  async #accept(address: URL, answer: HttpAnswer): Promise<HttpAnswer> {
    const { status } = answer;
    const refusal = refusalOf(answer);
    if (refusal !== null) await this.#close(address, DAY_MS, refusal);
    if (status === 200 || status === 304 || [301, 302, 303, 307, 308].includes(status)) return answer;
    if (status === 404 || status === 410) {
      throw new NiabError('not-found', `${address.href} does not exist (${status})`);
    }
    if (status === 429)
      await this.#close(address, retryAfterMs(answer, this.#now()) ?? DAY_MS, 'too many requests (429)');
    throw new NiabError('fetch-failed', `${address.href} answered ${status}`, { permanent: status < 500 });
  }

  async #close(address: URL, forMs: number, reason: string): Promise<never> {
    const until = this.#now() + Math.min(forMs, LONGEST_CLOSURE_MS);
    this.#host(address).closedUntil = until;
    await this.#closures?.close(address.host, until);
    throw new NiabError('fetch-refused', `${address.href}: ${reason}; ${address.host} is left alone`);
  }

  /** Another process may have been refused, also one before this one was started. */
  async #refuseIfClosed(address: URL): Promise<void> {
    const host = this.#host(address);
    const kept = (await this.#closures?.closedUntil(address.host)) ?? 0;
    if (this.#now() < Math.max(host.closedUntil, kept)) {
      throw new NiabError(
        'fetch-refused',
        `${address.host} refused an earlier request: ${address.href} is not asked for`,
      );
    }
  }

  /** Null: the host's rules are unknown, so nothing may be fetched. Known rules hold for a day. */
  async #robotsRules(address: URL, call: Call): Promise<RobotsRules | null> {
    const host = this.#host(address);
    if (host.robots === null || host.robots.until <= this.#now()) {
      const rules = await this.#fetchRobots(new URL('/robots.txt', address), call);
      host.robots = { rules, until: this.#now() + (rules === null ? ROBOTS_RETRY_MS : DAY_MS) };
    }
    return host.robots.rules;
  }

  async #fetchRobots(robots: URL, call: Call): Promise<RobotsRules | null> {
    let address = robots;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const answer = await this.#get(address, {}, call);
      if (answer instanceof NoAnswerError) return null;
      // A challenge in place of the rules; a plain refusal of them forbids nothing (RFC 9309).
      const challenge = challengeOf(answer);
      if (challenge !== null) await this.#close(address, DAY_MS, challenge);
      if (answer.status >= 500 || answer.status === 429) return null;
      if (answer.status >= 400) return noRules(robots.href);
      const location = answer.header('location');
      if (answer.status < 300 || location === null) {
        return robotsRules(robots.href, decodeBody(answer.bytes, answer.header('content-type') ?? ''));
      }
      address = this.#addresses.redirected(address, location);
    }
    return noRules(robots.href);
  }

  /** Asks, and asks again at most twice where that may help. */
  async #get(address: URL, headers: Record<string, string>, call: Call): Promise<HttpAnswer | NoAnswerError> {
    for (let attempt = 0; ; attempt += 1) {
      const answer = await this.#getOnce(address, headers, call);
      const asked = answer instanceof NoAnswerError ? null : retryAfterMs(answer, this.#now());
      if (attempt === MOST_RETRIES || !mayHelpToRepeat(answer, asked)) return answer;
      if (asked !== null && asked > this.#maxRetryAfterMs) {
        if (address.pathname === '/robots.txt') return answer;
        await this.#close(address, asked, `asks to come back in ${Math.round(asked / 1_000)} s`);
      }
      await this.#wait(asked ?? this.#delayMs() * 2 ** attempt, call.signal);
    }
  }

  async #getOnce(
    address: URL,
    headers: Record<string, string>,
    { signal, onRequest }: Call,
  ): Promise<HttpAnswer | NoAnswerError> {
    const host = this.#host(address);
    const pause = host.readyAt - this.#now();
    // A clock that is set back must not make us wait for hours.
    if (pause > 0) await this.#wait(Math.min(pause, this.#longestPauseMs(host)), signal);
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
      host.readyAt = this.#now() + Math.max(this.#delayMs(), this.#crawlDelayMs(host));
    }
  }

  #now(): number {
    return this.#clock.now().getTime();
  }

  #delayMs(): number {
    return this.#minDelayMs + this.#random() * (this.#maxDelayMs - this.#minDelayMs);
  }

  #crawlDelayMs(host: HostState): number {
    return Math.min((host.robots?.rules?.getCrawlDelay(ROBOT_NAME) ?? 0) * 1_000, 30_000);
  }

  #longestPauseMs(host: HostState): number {
    return Math.max(this.#maxDelayMs, this.#crawlDelayMs(host));
  }
}

/** An error of the server or the network may pass; "too many requests" only if it says when. */
function mayHelpToRepeat(answer: HttpAnswer | NoAnswerError, retryAfter: number | null): boolean {
  if (answer instanceof NoAnswerError) return true;
  if (challengeOf(answer) !== null) return false;
  if (answer.status >= 500) return true;
  return answer.status === 429 && retryAfter !== null;
}

function pageOf(answer: HttpAnswer): FetchedPage {
  const contentType = answer.header('content-type') ?? '';
  return {
    status: 'ok',
    body: decodeBody(answer.bytes, contentType),
    contentType,
    etag: answer.header('etag'),
    lastModified: answer.header('last-modified'),
  };
}

/** Retry-After in seconds or as a date; null where there is none that makes sense. */
function retryAfterMs(answer: HttpAnswer, now: number): number | null {
  const header = answer.header('retry-after');
  if (header === null) return null;
  const ms = /^\d+$/u.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(ms, 0) : null;
}
