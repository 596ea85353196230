/**
 * `npm run mlflow [-- --port PORT]`: MLflow's own pages on the runs of the trainings and their registry, until it is ended. They
 * have an environment of their own, since what the training logs with (`mlflow-skinny`) has none.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { isFree, untilAnswers } from '#local/start/free-ports.ts';
import { openBrowser } from '#local/start/open-browser.ts';
import { InvalidInputError, messageOf } from '#shared/errors.ts';
import { pythonPath } from '../python-env.ts';
import { whereRunsAre } from './where-runs-are.ts';

/** MLflow's own. */
const USUAL_PORT = 5_000;

try {
  const { values } = parseArgs({ options: { port: { type: 'string', default: String(USUAL_PORT) } } });
  const where = whereRunsAre(process.env['MLFLOW_TRACKING_URI']);
  if (where.kind === 'here') process.exitCode = await serve(where.backend, Number(values.port));
  else if (where.kind === 'server') tell(where.url);
  else console.log(`MLFLOW_TRACKING_URI names ${where.name}: the runs are shown there.`);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

function tell(url: string): void {
  console.log(`The runs are at ${url}`);
  openBrowser(url);
}

/** Shows what a database or a folder holds, to this machine alone. @returns the code with which MLflow ended. */
async function serve(backend: string, port: number): Promise<number> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new InvalidInputError('port', '--port is a whole number from 1 to 65535');
  }
  if (!(await isFree(port))) {
    throw new InvalidInputError('port', `Port ${port} is taken by another program: name another by --port.`);
  }
  const own = ['--host', '127.0.0.1', '--port', String(port), '--workers', '1'];
  const args = ['-m', 'mlflow', 'server', '--backend-store-uri', backend, ...own];
  const server = spawn(pythonPath(import.meta.dirname), args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const exit = new Promise<number>((resolve, reject) => {
    server.once('error', reject).once('exit', (code) => resolve(code ?? 0));
  });
  const ended = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
  server.once('exit', () => ended.abort());
  const url = `http://127.0.0.1:${port}`;
  await untilAnswers(`${url}/health`, ended.signal).then(
    () => tell(url),
    () => console.error('MLflow has ended before it answered; what it said stands above.'),
  );
  return exit;
}
