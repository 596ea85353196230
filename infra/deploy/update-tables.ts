/**
 * `node local/run.mjs infra/deploy/update-tables.ts`: brings the tables up to date and lets the identity of the functions
 * use them. Both may be repeated. Reads the outputs of main.bicep from the environment (sqlServer, sqlDatabase, identityName,
 * identityClientId).
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { InvalidInputError, messageOf } from '#shared/errors.ts';
import { runCommand } from './command.ts';

/** A new rule of the firewall works after some seconds, at most after five minutes. */
const DEFAULT_PATIENCE_S = 300;
/** As shared/storage/operational/mssql/failure.ts says it. */
const NOT_LET_IN = /firewall does not let this address in|40615/;

try {
  const { values } = parseArgs({
    options: {
      patience: { type: 'string', default: String(DEFAULT_PATIENCE_S) },
      interval: { type: 'string', default: '10' },
    },
  });
  const server = output('sqlServer');
  const database = output('sqlDatabase');
  const user = ['--user', output('identityName'), '--client-id', output('identityClientId')];
  const env = { ...process.env, NIAB_SQL_SERVER: server, NIAB_SQL_DATABASE: database };
  const end = Date.now() + Number(values.patience) * 1_000;
  process.exitCode = await untilLetIn(['npm', 'run', 'migrate'], env, end, Number(values.interval) * 1_000);
  if (process.exitCode === 0) {
    const where = ['--server', server, '--database', database];
    process.exitCode = (await runCommand(['npm', 'run', 'database-user', '--', ...where, ...user])).code;
  }
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

/** Repeats a command that the firewall has turned away; answers its exit code. */
async function untilLetIn(
  command: [string, ...string[]],
  env: NodeJS.ProcessEnv,
  end: number,
  intervalMs: number,
): Promise<number> {
  for (;;) {
    const { code, output: written } = await runCommand(command, { env, keep: true });
    if (code === 0 || !NOT_LET_IN.test(written) || Date.now() + intervalMs > end) return code;
    console.log('The new rule of the firewall does not work yet; once more …');
    await sleep(intervalMs);
  }
}

/** An output of the templates, by its name. */
function output(name: string): string {
  const value = process.env[name];
  if (value !== undefined && value !== '') return value;
  throw new InvalidInputError(name, `${name} must be set, as the templates give it out.`);
}
