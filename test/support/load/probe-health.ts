import { Agent, get } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MS = 20;

interface HealthProbe {
  /** Milliseconds of each answer since it began. */
  stop(): Promise<number[]>;
}

/** Asks a host how it does on one connection, again and again, as a light probe does. It is connected when this resolves. */
export async function probeHealth(url: string): Promise<HealthProbe> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const stopping = new AbortController();
  const latencies: number[] = [];
  await ask(`${url}/api/health`, agent);
  const probing = (async () => {
    while (!stopping.signal.aborted) {
      latencies.push(await ask(`${url}/api/health`, agent));
      await sleep(PAUSE_MS);
    }
  })();
  // It is waited for at the end.
  probing.catch(() => undefined);
  return {
    async stop() {
      stopping.abort();
      await probing.finally(() => agent.destroy());
      return latencies;
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
