import autocannon from 'autocannon';
import type { Measured } from './figures.ts';

/** Connections that ask at once, each again as soon as it has its answer. */
const CONNECTIONS = 16;

/** What is asked, and by whom. */
export interface Target {
  url: string;
  /** Sent as bearer. */
  token: string;
  bodies: readonly string[];
}

/** Asks once. @throws Error for any answer but 200. */
export async function tryOnce({ url, token, bodies }: Target): Promise<void> {
  const answer = await fetch(url, { method: 'POST', headers: headersOf(token), body: bodies[0] ?? '' });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${url} answers ${answer.status}: ${text.slice(0, 500)}`);
}

/**
 * Sends the bodies in turn on connections that are kept, each beginning with another one.
 * @throws Error for any answer but 200, and for connections that break.
 */
export async function putLoad({ url, token, bodies }: Target, seconds: number): Promise<Measured> {
  const requests = bodies.map((body) => ({ method: 'POST' as const, headers: headersOf(token), body }));
  let begun = 0;
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    setupClient(client) {
      const first = Math.floor((requests.length * begun++) / CONNECTIONS) % requests.length;
      client.setRequests([...requests.slice(first), ...requests.slice(0, first)]);
    },
  });
  const { errors, timeouts, duration, latency, statusCodeStats = {} } = result;
  const others = Object.keys(statusCodeStats).filter((status) => status !== '200');
  if (errors > 0 || timeouts > 0 || others.length > 0) {
    throw new Error(`${url}: ${errors} errors, ${timeouts} time-outs, ${JSON.stringify(statusCodeStats)}`);
  }
  return { requestsASecond: result['2xx'] / duration, p99: latency.p99 };
}

function headersOf(token: string): Record<string, string> {
  return { 'content-type': 'application/json', authorization: `Bearer ${token}` };
}
