import { readConfig } from '../../config.ts';
import { createV1Services } from '../../v1-services.ts';
import { LineLog } from './line-log.ts';
import { startApi } from './start-api.ts';

/** When a process that is told to end does, whatever still runs: containers are killed after ten seconds. */
const GRACE_MS = 9_000;

/**
 * The prediction API as a process: it listens where the settings say, writes its log to standard output and ends when it is
 * told to.
 * @throws NiabError `bad-settings`, and what the server throws whose port is taken.
 */
export async function runApiServer(environment: Record<string, string | undefined>): Promise<void> {
  const log = new LineLog((lines) => process.stdout.write(lines));
  const config = readConfig(environment);
  const services = await createV1Services(config, undefined, (error) => log.warn('{}', error));
  const server = await startApi(services, config.api.listen, log);
  log.log(JSON.stringify({ listening: `http://${config.api.listen.host}:${server.port}` }));
  process.send?.({ type: 'listening', port: server.port });

  let isEnding = false;
  const end = (): void => {
    if (isEnding) return;
    isEnding = true;
    const leave = (code: number): void => {
      log.flush();
      process.exit(code);
    };
    setTimeout(() => leave(1), GRACE_MS).unref();
    server.stop().then(
      () => leave(0),
      (error: unknown) => {
        log.error('{}', error);
        leave(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(signal, end);
}
