import { createHash } from 'node:crypto';
import { faultOfAnswer, faultOfProblem } from './contract.ts';
import type { FuzzRequest } from './fuzz-request.ts';
import type { Reached } from './http-functions.ts';
import type { Answer } from './read-answers.ts';

/** An answer that has been looked at. */
interface Checked {
  faults: string[];
  /** The content of a JSON answer. */
  content: unknown;
}

/** The largest body that the host takes, in bytes (FUNCTIONS_REQUEST_BODY_SIZE_LIMIT). */
const HOST_LIMIT = 104_857_600;

/**
 * What a server answers before any function is asked, with an empty body. Node.js does so for what is no HTTP or more of it
 * than it takes; the real host has a server of its own in front, which refuses the same.
 */
const PROTOCOL_ERRORS: ReadonlyMap<number, string> = new Map([
  [400, 'not HTTP, or no Host'],
  [408, 'the rest of the request does not come'],
  [413, 'chunks with too much beside them'],
  [417, 'an expectation that nobody meets'],
  [431, 'more headers than are taken'],
]);

/** Looks at answers, each alone and as far as they must agree with each other. */
export class AnswerCheck {
  /** The content that each ETag stood for. */
  readonly #contents = new Map<string, string>();

  /**
   * @param reached the function that the request reaches; null: none.
   * @param etagSent what the request said under If-None-Match.
   */
  check(request: FuzzRequest, reached: Reached | null, answer: Answer, etagSent: string | null): Checked {
    const { status, body } = answer;
    const none = (...faults: string[]): Checked => ({ faults, content: undefined });
    if (status >= 500)
      return isTooLargeForHost(request, answer) ? none() : none(`${status}: ${excerpt(body)}`);
    if (body.length === 0 && request.intent === 'hostile' && PROTOCOL_ERRORS.has(status)) return none();
    if (reached === null) {
      return status === 404 && body.length === 0
        ? none()
        : none(`${status} where there is no function: ${excerpt(body)}`);
    }
    if (status === 304) return none(...faultsOf304(request, answer, etagSent));
    if (status !== 200 && status < 400) return none(`${status} is no answer of this product`);
    const type = answer.headers['content-type'];
    const expected = status === 200 ? 'application/json' : 'application/problem+json';
    if (type !== expected) return none(`${status} with the content type "${type ?? ''}"`);
    const content = jsonOf(body);
    if (content === undefined) return none(`${status} whose body is no JSON: ${excerpt(body)}`);
    const fault = status === 200 ? faultOfAnswer(reached.name, content) : faultOfProblem(status, content);
    const faults = fault === null ? [] : [`${status}: ${fault}`];
    if (status === 200) faults.push(...this.#faultsOfEtag(request, reached, answer, etagSent));
    return { faults, content };
  }

  #faultsOfEtag(request: FuzzRequest, { name }: Reached, answer: Answer, etagSent: string | null): string[] {
    // The liveness probe is asked by machines that keep nothing.
    if (name === 'health-get') return [];
    const { etag } = answer.headers;
    if (etag === undefined) return ['200 without an ETag'];
    if (request.method === 'GET' && etagSent !== null && tagsOf(etagSent).includes(etag)) {
      return ['200 for somebody who has the same already'];
    }
    const hash = createHash('sha256').update(answer.body).digest('base64');
    const known = this.#contents.get(etag);
    this.#contents.set(etag, hash);
    return known === undefined || known === hash ? [] : ['an ETag that stood for another content before'];
  }
}

/** The host reads no more than its limit and says no 413, as the real one: 500 without a body. */
function isTooLargeForHost({ framing }: FuzzRequest, { status, body }: Answer): boolean {
  const announced = framing.kind === 'announced' ? Number(framing.length) : 0;
  return status === 500 && body.length === 0 && announced > HOST_LIMIT;
}

function faultsOf304(request: FuzzRequest, { headers, body }: Answer, etagSent: string | null): string[] {
  const tags = tagsOf(etagSent ?? '');
  return [
    ...(request.method === 'GET' ? [] : [`304 for ${request.method}`]),
    ...(body.length === 0 ? [] : ['304 with a body']),
    ...(tags.includes('*') || tags.includes(headers['etag'] ?? '')
      ? []
      : ['304 for an ETag that nobody has sent']),
  ];
}

function tagsOf(header: string): string[] {
  return header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown;
  } catch {
    return undefined;
  }
}

function excerpt(body: Buffer): string {
  return body.length === 0 ? 'no body' : body.toString('utf8').slice(0, 300);
}
