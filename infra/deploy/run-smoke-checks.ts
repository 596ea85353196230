import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { App } from '#shared/app.ts';
import { InvalidInputError, messageOf } from '#shared/errors.ts';
import { functionsInPackage } from './functions-in.ts';
import { triggersOf } from './host-triggers.ts';
import { keptStatus } from './kept-status.ts';
import type { SmokeCheck } from './smoke-check.ts';
import { smokeChecks, type Deployment } from './smoke-checks.ts';

/** A new version takes a while to be everywhere, and the first request starts an instance. */
const DEFAULT_PATIENCE_S = 180;
const INTERVAL_MS = 5_000;

interface SmokeTestOutput {
  tell: (line: string) => void;
  complain: (line: string) => void;
}

/** Runs the checks; answers the exit code: 1 if something does not work, 2 if the arguments are wrong. */
export async function smokeTest(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  output: SmokeTestOutput,
): Promise<0 | 1 | 2> {
  try {
    const { deployment, patienceMs } = readArguments(args, environment);
    const end = Date.now() + patienceMs;
    let code: 0 | 1 = 0;
    for (const check of smokeChecks(deployment)) {
      if (!(await holds(check, end, output))) code = 1;
    }
    return code;
  } catch (error) {
    output.complain(messageOf(error));
    return 2;
  }
}

/** Runs a check, again until it holds or the time is up. */
async function holds(
  { name, run }: SmokeCheck,
  end: number,
  { tell, complain }: SmokeTestOutput,
): Promise<boolean> {
  for (;;) {
    try {
      tell(`✓ ${name}: ${await run()}`);
      return true;
    } catch (error) {
      if (Date.now() + INTERVAL_MS > end) {
        const cause =
          error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : '';
        complain(`✗ ${name}: ${messageOf(error)}${cause}`);
        return false;
      }
      await sleep(INTERVAL_MS);
    }
  }
}

function readArguments(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): { deployment: Deployment; patienceMs: number } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      functions: { type: 'string' },
      version: { type: 'string' },
      built: { type: 'string' },
      package: { type: 'string' },
      app: { type: 'string' },
      api: { type: 'string' },
      'api-app': { type: 'string' },
      storage: { type: 'string' },
      patience: { type: 'string', default: String(DEFAULT_PATIENCE_S) },
    },
  });
  const [site, ...rest] = positionals;
  if (site === undefined || rest.length > 0) {
    throw new InvalidInputError(
      'site',
      'Name the address of the site, and only that: smoke-test.ts https://…',
    );
  }
  const { storage } = values;
  const patience = Number(values.patience);
  if (!(patience >= 0)) throw new InvalidInputError('patience', '--patience must be a number of seconds.');
  return {
    deployment: {
      site: originOf('site', site),
      functions: values.functions === undefined ? null : originOf('functions', values.functions),
      triggers: triggers('site', values.package, values.app, environment),
      api: api(values, environment),
      status: storage === undefined ? null : () => keptStatus(storage),
      version: values.version ?? null,
      built: values.built ?? null,
    },
    patienceMs: patience * 1_000,
  };
}

function api(
  { api: url, 'api-app': app, package: file }: { api?: string; 'api-app'?: string; package?: string },
  environment: NodeJS.ProcessEnv,
): Deployment['api'] {
  if (url === undefined) return null;
  const { NIAB_SMOKE_CLIENT_ID: id = '', NIAB_SMOKE_CLIENT_SECRET: secret = '' } = environment;
  if ((id === '') !== (secret === '')) {
    throw new InvalidInputError(
      'client',
      'NIAB_SMOKE_CLIENT_ID and NIAB_SMOKE_CLIENT_SECRET belong together.',
    );
  }
  return {
    url: originOf('api', url),
    triggers: app === undefined ? null : triggers('api', file, app, environment),
    client: id === '' ? null : { id, secret },
  };
}

function triggers(
  part: App,
  file: string | undefined,
  app: string | undefined,
  environment: NodeJS.ProcessEnv,
): Deployment['triggers'] {
  if (file === undefined && app === undefined) return null;
  const group = environment['RESOURCE_GROUP'];
  if (file === undefined || app === undefined || group === undefined) {
    throw new InvalidInputError('package', '--package and --app belong together, with RESOURCE_GROUP set.');
  }
  const packed = functionsInPackage(file, part);
  // Some names are in both, e.g. that of the health probe.
  const others = functionsInPackage(file, part === 'site' ? 'api' : 'site');
  const foreign = others.filter((name) => !packed.includes(name));
  return { packed, foreign, found: () => triggersOf(group, app) };
}

function originOf(field: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new InvalidInputError(
      field,
      `"${text}" is not the address of the ${field}: it must begin with https://`,
    );
  }
  return url.origin;
}
