import type { IncomingMessage } from 'node:http';
import { InvalidInputError, NiabError } from '../../errors.ts';
import type { ApiRequest } from '../http/http.ts';

/** Bytes of a body that are kept in memory; each operation allows as many or fewer. */
const LARGEST_BODY = 262_144;
/** Of what nobody wants to read so much is taken, so that who sends it comes to read the answer. */
const MOST_DRAINED = 1_048_576;
const DRAINING_MS = 1_000;

/** A request of Node's server as the API knows it. Its body is read when it is asked for. */
export class NodeRequest implements ApiRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: ApiRequest['headers'];
  readonly params: Record<string, string>;
  readonly #message: IncomingMessage;

  constructor(message: IncomingMessage, params: Record<string, string>) {
    const { method = 'GET', url = '/', headers } = message;
    this.method = method;
    this.url = url;
    this.params = params;
    this.headers = {
      get: (name) => {
        const value = headers[name];
        return Array.isArray(value) ? value.join(', ') : (value ?? null);
      },
    };
    this.#message = message;
  }

  /** @throws NiabError `body-too-large` as soon as it is, InvalidInputError where its sender has gone. */
  arrayBuffer(): Promise<Uint8Array> {
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
    const chunks: Buffer[] = [];
    let size = 0;
    const message = this.#message;
    message.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= LARGEST_BODY) {
        chunks.push(chunk);
        return;
      }
      message.removeAllListeners('data').pause();
      reject(new NiabError('body-too-large', `The body must not be larger than ${LARGEST_BODY} bytes`));
    });
    message.once('end', () => {
      const [first] = chunks;
      resolve(first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks));
    });
    message.once('error', () => reject(new InvalidInputError('body', 'was not sent whole')));
    return promise;
  }
}

/** Takes what is left of a body, up to a bound: whether all of it has come, so that the connection may be used again. */
export async function drained(message: IncomingMessage): Promise<boolean> {
  if (message.complete) return true;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  let size = 0;
  message.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > MOST_DRAINED) resolve(false);
  });
  message.once('end', () => resolve(true));
  message.once('close', () => resolve(false));
  const late = setTimeout(() => resolve(false), DRAINING_MS);
  message.resume();
  const isWhole = await promise;
  clearTimeout(late);
  return isWhole;
}
