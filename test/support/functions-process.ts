import { fork } from 'node:child_process';
import type { HostMessage } from '#local/start/messages.ts';
import { LAST_DAY } from '#local/sample-weeks/present.ts';
import { SAMPLE_SITE_URL } from '#local/ports.ts';
import { killed } from './killed.ts';

/** The functions in a process of their own, as `npm start` runs them; they play the sample weeks. */
export interface FunctionsProcess {
  /** Resolves when so many of the sample runs are played. */
  played(runs: number): Promise<void>;
  ready: Promise<void>;
  /** SIGKILL: nothing can be finished or tidied. */
  kill(): Promise<void>;
}

export function startFunctions(storageConnectionString: string, dataDir: string): FunctionsProcess {
  const child = fork('local/functions-host.ts', [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      AzureWebJobsStorage: storageConnectionString,
      AzureFunctionsJobHost__extensions__queues__maxPollingInterval: '00:00:00.500',
      NIAB_AUTH: 'loopback',
      NIAB_DATA_DIR: dataDir,
      NIAB_SITES_BASE_URL: SAMPLE_SITE_URL,
      // All weeks with their results.
      NIAB_TODAY: LAST_DAY,
      NIAB_POLITE_MIN_MS: '0',
      NIAB_POLITE_MAX_MS: '0',
      NIAB_CLAIM_SECONDS: '5',
      // What is measured is the work, not the limit.
      NIAB_REQUESTS_PER_MINUTE: '1000000',
    },
  });
  const until = (wanted: (message: HostMessage) => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      child.on('message', (message: HostMessage) => {
        if (wanted(message)) resolve();
        if (message.type === 'failed') reject(new Error(message.message));
      });
      child.once('exit', (code) => reject(new Error(`The functions ended with ${String(code)}`)));
    });
  const ready = until((message) => message.type === 'ready');
  // Whoever kills it does not wait for it.
  ready.catch(() => undefined);
  return {
    ready,
    played: (runs) => until((message) => message.type === 'replay' && message.number >= runs),
    kill: () => killed(child),
  };
}
