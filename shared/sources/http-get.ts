import axios, { AxiosError } from 'axios';
import { messageOf, NiabError } from '../errors.ts';

export interface HttpAnswer {
  status: number;
  /** A header by its name in lower case. */
  header(name: string): string | null;
  bytes: Uint8Array;
}

export interface HttpLimits {
  timeoutMs: number;
  maxBytes: number;
}

/** The request failed on its way: no answer, or not the whole of it. Worth another attempt. */
export class NoAnswerError extends Error {}

/**
 * One GET without redirects; any status is an answer.
 *
 * @param name is how the address is called in errors: the real one may hold a key.
 * @throws NoAnswerError; NiabError `page-too-large`; the signal's reason when the caller gave up.
 */
export async function httpGet(
  address: string,
  name: string,
  headers: Record<string, string>,
  limits: HttpLimits,
  options: { direct: boolean; signal: AbortSignal | undefined },
): Promise<HttpAnswer> {
  // axios' own time-out does not count a body that trickles.
  const timeout = AbortSignal.timeout(limits.timeoutMs);
  const { signal } = options;
  try {
    const response = await axios.get<Buffer>(address, {
      headers,
      responseType: 'arraybuffer',
      maxRedirects: 0,
      maxContentLength: limits.maxBytes,
      validateStatus: () => true,
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      ...(options.direct ? { proxy: false as const } : {}),
    });
    const read = response.headers as Record<string, unknown>;
    return {
      status: response.status,
      header: (header) => (typeof read[header] === 'string' ? read[header] : null),
      bytes: response.data,
    };
  } catch (error) {
    if (signal?.aborted === true) throw signal.reason;
    if (timeout.aborted) throw new NoAnswerError(`${name} did not answer within ${limits.timeoutMs} ms`);
    if (error instanceof AxiosError && error.message.includes('maxContentLength')) {
      throw new NiabError('page-too-large', `${name} is larger than ${limits.maxBytes} bytes`);
    }
    throw new NoAnswerError(`${name} could not be fetched: ${messageOf(error)}`);
  }
}
