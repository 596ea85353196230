import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { untilAnswers } from '#local/start/free-ports.ts';
import { Service } from '#local/start/service.ts';

interface BenchServiceOptions {
  name: string;
  command: [string, ...string[]];
  cwd: string;
  /** Beside the environment of this process. */
  settings: Record<string, string>;
  /** Gets its log. */
  folder: string;
  /** Path that answers once it is there. */
  probe: string;
}

/** A server on a port of its own, in a process of its own. */
export interface BenchService {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts a server and waits until it answers.
 * @param options of the port that it is to listen on.
 * @throws Error with the end of its log where it ends before.
 */
export async function startBenchService(
  options: (port: number) => BenchServiceOptions,
): Promise<BenchService> {
  const port = await freePort();
  const { name, command, cwd, settings, folder, probe } = options(port);
  const logFile = path.join(folder, `${name}.log`);
  const service = new Service(name, command, { cwd, env: { ...process.env, ...settings }, logFile });
  const ended = new AbortController();
  void service.ended.then(() => {
    const log = readFileSync(logFile, 'utf8').slice(-2_000);
    ended.abort(new Error(`${name} has ended:\n${log}`));
  });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswers(`${url}${probe}`, ended.signal);
  return { url, stop: () => service.stop() };
}

/** One that was free a moment ago. */
function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer();
  server.once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => resolve(port));
  });
  return promise;
}
