import { AnswerCheck } from './check-answer.ts';
import { exchange } from './exchange.ts';
import { bytesOf, withHeader, type FuzzRequest } from './fuzz-request.ts';
import { reachedBy, type HttpFunction, type Reached } from './http-functions.ts';
import { Knowledge } from './knowledge.ts';
import type { Answer } from './read-answers.ts';

/** A request that was sent, with what came of it. */
export interface Sent {
  request: FuzzRequest;
  reached: Reached | null;
  /** Null: the connection was cut, or there was none. */
  answer: Answer | null;
  /** Of a JSON answer. */
  content: unknown;
  ms: number;
  faults: string[];
}

/** More than a connection takes at once: a server that answers before it has read all of it may break the connection. */
const LARGE = 60_000;

/**
 * A server that answers before the last piece has come and closes: the next piece finds no reader, and what has been
 * answered is gone with the connection.
 */
const CLOSED_WHILE_WRITING = /\b(EPIPE|ECONNRESET)\b/;

/** Headers that say how a connection or a body goes on. */
const FRAMING_HEADERS = /^(transfer-encoding|content-length|expect|upgrade|connection)$/i;

/** Sends requests to a host and looks at each answer. */
export class Sender {
  readonly #port: number;
  readonly #functions: readonly HttpFunction[];
  readonly #knowledge = new Knowledge();
  readonly #check = new AnswerCheck();

  constructor(port: number, functions: readonly HttpFunction[]) {
    this.#port = port;
    this.#functions = functions;
  }

  async send(request: FuzzRequest): Promise<Sent> {
    const reached = reachedBy(this.#functions, request.method, request.target);
    const bytes = bytesOf(withConnection(request), (text) => this.#knowledge.putIn(text, request, reached));
    const etagSent = this.#etagSent(request, reached);
    const { answers, ms, failure } = await exchange(this.#port, {
      bytes,
      method: request.method,
      cutAfter: request.cutAt === null ? null : Math.ceil(request.cutAt * bytes.length),
      pieces: request.pieces,
      closes: isOddlyFramed(request),
    });
    const [answer = null, ...others] = answers;
    const sent = { request, reached, answer, content: undefined, ms };
    if (answer === null) {
      const isLost = failure !== null && !mayLoseAnswer(request, bytes, failure);
      return { ...sent, faults: isLost ? [`no answer: ${failure}`] : [] };
    }
    const { faults, content } = this.#check.check(request, reached, answer, etagSent);
    // What was left of a request is taken for another one.
    for (const { status } of others)
      if (status >= 500) faults.push(`${status} for what was left of the request`);
    if (faults.length === 0 && reached !== null) this.#knowledge.learn(request, reached, answer, content);
    return { ...sent, content, faults };
  }

  #etagSent(request: FuzzRequest, reached: Reached | null): string | null {
    const values = request.headers.filter(([name]) => name.toLowerCase() === 'if-none-match');
    const texts = values.map(([, value]) => this.#knowledge.putIn(value, request, reached));
    return texts.length === 0 ? null : texts.join(', ');
  }
}

/** A connection for each request: the server closes it, unless it is told otherwise. */
function withConnection(request: FuzzRequest): FuzzRequest {
  const isGiven = request.headers.some(([name]) => name.toLowerCase() === 'connection');
  return isGiven ? request : withHeader(request, 'Connection', 'close');
}

/** More may be announced than comes. */
function isOddlyFramed({ intent, framing, headers }: FuzzRequest): boolean {
  if (intent !== 'hostile') return false;
  const isPlain = framing.kind === 'length' || framing.kind === 'chunked';
  return !isPlain || headers.some(([name, value]) => FRAMING_HEADERS.test(name) || value.includes('\n'));
}

function mayLoseAnswer(request: FuzzRequest, bytes: Buffer, failure: string): boolean {
  if (request.intent !== 'hostile' || failure.startsWith('no answer within')) return false;
  if (request.pieces !== null && CLOSED_WHILE_WRITING.test(failure)) return true;
  return isOddlyFramed(request) || bytes.length > LARGE || request.method === 'CONNECT';
}
