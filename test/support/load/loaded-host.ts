import { fork } from 'node:child_process';
import path from 'node:path';
import { FUNCTIONS_URL, SAMPLE_SITE_URL } from '#local/ports.ts';
import type { HostMessage } from '#local/start/messages.ts';
import { killed } from '../killed.ts';

interface LoadedHost {
  url: string;
  kill(): Promise<void>;
}

interface LoadedHostOptions {
  /** Folder of the project whose code is run. */
  checkout: string;
  storageConnectionString: string;
  /** Where the played weeks are, or will be. */
  dataDir: string;
  /** Day up to which they are played. */
  today: string;
}

/** Starts the functions of a checkout in a process of their own; resolves when the sample weeks are played. */
export async function startLoadedHost(options: LoadedHostOptions): Promise<LoadedHost> {
  const child = fork(path.join(options.checkout, 'local', 'functions-host.ts'), [], {
    cwd: options.checkout,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      AzureWebJobsStorage: options.storageConnectionString,
      NIAB_AUTH: 'loopback',
      NIAB_DATA_DIR: options.dataDir,
      NIAB_SITES_BASE_URL: SAMPLE_SITE_URL,
      NIAB_TODAY: options.today,
      NIAB_POLITE_MIN_MS: '0',
      NIAB_POLITE_MAX_MS: '0',
      // One reader makes all the load.
      NIAB_REQUESTS_PER_MINUTE: '1000000',
    },
  });
  await new Promise<void>((resolve, reject) => {
    child.on('message', (message: HostMessage) => {
      if (message.type === 'ready') resolve();
      if (message.type === 'failed') reject(new Error(message.message));
    });
    child.once('exit', (code) => reject(new Error(`The functions ended with ${String(code)}`)));
  });
  return { url: FUNCTIONS_URL, kill: () => killed(child) };
}
