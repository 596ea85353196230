import { Agent, get } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

const EVERY_MS = 20;

/**
 * Asks a host how it does every 20 ms, whether or not it has answered before, as a light probe does. `stop` waits for the
 * answers that are missing and tells the latencies of all in milliseconds.
 */
export function probeHealth(url: string): { stop: () => Promise<number[]> } {
  const agent = new Agent({ keepAlive: true });
  const stopping = new AbortController();
  const asked: Promise<number>[] = [];
  const probing = (async () => {
    while (!stopping.signal.aborted) {
      const answer = ask(`${url}/api/health`, agent);
      // It is waited for at the end.
      answer.catch(() => undefined);
      asked.push(answer);
      await sleep(EVERY_MS);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await probing;
      try {
        return await Promise.all(asked);
      } finally {
        agent.destroy();
      }
    },
  };
}

function ask(url: string, agent: Agent): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.resume().once('end', () => resolve(performance.now() - begun));
    }).once('error', reject);
  });
}
