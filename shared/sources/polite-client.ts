import { retryAfterSeconds } from '../domain/retry-after.ts';
import { NiabError } from '../errors.ts';
import type { Closures } from './closures.ts';
import { decodeBody } from './decode.ts';
import { NoAnswerError, type HttpAnswer } from './http-get.ts';
import { PacedHttp, type Call, type Pacing } from './paced-http.ts';
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

export interface PoliteClientOptions extends Pacing {
  /** Hosts that may be asked. */
  hosts: readonly string[];
  /** E-mail or web address in the User-Agent, so that a site's owner can reach us. */
  contact: string;
  /** A local site that plays the sites: `https://www.allocine.fr/x` is asked for as `{this}/www.allocine.fr/x`. */
  sitesBaseUrl?: string | null;
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
}

export interface FetchOptions extends Call {
  /** Of the page as it is already known. */
  etag?: string | null;
  lastModified?: string | null;
}

export type FetchedPage =
  | { status: 'ok'; body: string; contentType: string; etag: string | null; lastModified: string | null }
  | { status: 'not-modified' };

interface HostState {
  closedUntil: number;
  robots: { rules: RobotsRules | null; until: number } | null;
}

/**
 * Fetches pages as a guest should: robots.txt obeyed, one request at a time per host, pauses between them, no second
 * question where the first was refused.
 */
export class PoliteClient {
  readonly #addresses: SiteAddresses;
  readonly #http: PacedHttp;
  readonly #maxRetryAfterMs: number;
  readonly #allowedByTerms: readonly string[];
  readonly #closures: Closures | null;
  readonly #hosts = new Map<string, HostState>();

  constructor(options: PoliteClientOptions) {
    this.#addresses = new SiteAddresses(
      options.hosts,
      options.sitesBaseUrl ?? null,
      options.secretParameters ?? {},
    );
    const headers = {
      'user-agent': `${ROBOT_NAME}/1.0 (programme of a cinema; contact: ${options.contact})`,
      accept: 'text/html, application/json;q=0.9, */*;q=0.1',
      'accept-language': 'fr',
    };
    this.#http = new PacedHttp(this.#addresses, headers, options);
    this.#maxRetryAfterMs = options.maxRetryAfterMs ?? 60_000;
    this.#allowedByTerms = options.allowedByTerms ?? [];
    this.#closures = options.closures ?? null;
  }

  /**
   * @throws NiabError `host-not-allowed`, `robots-disallowed`, `fetch-refused` (a refusal, a challenge, or too much asked
   * for), `not-found`, `page-too-large`, `fetch-failed`.
   */
  async fetch(url: string, options: FetchOptions = {}): Promise<FetchedPage> {
    let address = this.#addresses.allowed(url);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const answer = await this.#http.inTurn(address.host, () => this.#getPage(address, options));
      if (answer.status === 304) return { status: 'not-modified' };
      if (answer.status < 300) return pageOf(answer);
      const location = answer.header('location');
      if (location === null) throw new NiabError('fetch-failed', `${address.href} redirects to nowhere`);
      address = this.#addresses.redirected(address, location);
    }
    throw new NiabError('fetch-failed', `${url} redirects more than ${MOST_REDIRECTS} times`);
  }

  #host(address: URL): HostState {
    const host = this.#hosts.get(address.host) ?? { closedUntil: 0, robots: null };
    this.#hosts.set(address.host, host);
    return host;
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
      await this.#close(address, retryAfterMs(answer, this.#http.now()) ?? DAY_MS, 'too many requests (429)');
    throw new NiabError('fetch-failed', `${address.href} answered ${status}`, { permanent: status < 500 });
  }

  async #close(address: URL, forMs: number, reason: string): Promise<never> {
    const until = this.#http.now() + Math.min(forMs, LONGEST_CLOSURE_MS);
    this.#host(address).closedUntil = until;
    await this.#closures?.close(address.host, until);
    throw new NiabError('fetch-refused', `${address.href}: ${reason}; ${address.host} is left alone`);
  }

  /** Another process may have been refused, also one before this one was started. */
  async #refuseIfClosed(address: URL): Promise<void> {
    const host = this.#host(address);
    const kept = (await this.#closures?.closedUntil(address.host)) ?? 0;
    if (this.#http.now() < Math.max(host.closedUntil, kept)) {
      throw new NiabError(
        'fetch-refused',
        `${address.host} refused an earlier request: ${address.href} is not asked for`,
      );
    }
  }

  /** Null: the host's rules are unknown, so nothing may be fetched. Known rules hold for a day. */
  async #robotsRules(address: URL, call: Call): Promise<RobotsRules | null> {
    const host = this.#host(address);
    if (host.robots === null || host.robots.until <= this.#http.now()) {
      const rules = await this.#fetchRobots(new URL('/robots.txt', address), call);
      host.robots = { rules, until: this.#http.now() + (rules === null ? ROBOTS_RETRY_MS : DAY_MS) };
      this.#http.slowDown(address.host, (rules?.getCrawlDelay(ROBOT_NAME) ?? 0) * 1_000);
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
      const answer = await this.#http.get(address, headers, call);
      const asked = answer instanceof NoAnswerError ? null : retryAfterMs(answer, this.#http.now());
      if (attempt === MOST_RETRIES || !mayHelpToRepeat(answer, asked)) return answer;
      if (asked !== null && asked > this.#maxRetryAfterMs) {
        if (address.pathname === '/robots.txt') return answer;
        await this.#close(address, asked, `asks to come back in ${Math.round(asked / 1_000)} s`);
      }
      await this.#http.waitToRepeat(asked, attempt, call.signal);
    }
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

function retryAfterMs(answer: HttpAnswer, now: number): number | null {
  const seconds = retryAfterSeconds(answer.header('retry-after'), new Date(now));
  return seconds === null ? null : seconds * 1_000;
}
