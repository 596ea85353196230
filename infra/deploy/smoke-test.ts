/**
 * `node infra/deploy/smoke-test.ts https://SITE [--functions https://APP] [--version V] [--built static-web/dist]
 * [--package niab-functions.zip --app NAME] [--storage ACCOUNT]`: whether what was just deployed works, without signing in to
 * the site and without waking a database. Package and app: asks the host which functions and timers it has found, in the
 * group that RESOURCE_GROUP names. Storage: tells when the next run is due. Ends with 1 if something does not work.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { InvalidInputError, messageOf } from '../../shared/errors.ts';
import { functionsInPackage } from './functions-in.ts';
import { triggersOf } from './host-triggers.ts';
import { keptStatus } from './kept-status.ts';
import { smokeChecks, type Deployment, type SmokeCheck } from './smoke-checks.ts';

/** A new version takes a while to be everywhere, and the first request starts an instance. */
const DEFAULT_PATIENCE_S = 180;
const INTERVAL_MS = 5_000;

try {
  const { deployment, patienceMs } = readArguments();
  const end = Date.now() + patienceMs;
  for (const check of smokeChecks(deployment)) {
    if (!(await holds(check, end))) process.exitCode = 1;
  }
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 2;
}

/** Runs a check, again until it holds or the time is up. */
async function holds({ name, run }: SmokeCheck, end: number): Promise<boolean> {
  for (;;) {
    try {
      console.log(`✓ ${name}: ${await run()}`);
      return true;
    } catch (error) {
      if (Date.now() + INTERVAL_MS > end) {
        const cause =
          error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : '';
        console.error(`✗ ${name}: ${messageOf(error)}${cause}`);
        return false;
      }
      await sleep(INTERVAL_MS);
    }
  }
}

function readArguments(): { deployment: Deployment; patienceMs: number } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      functions: { type: 'string' },
      version: { type: 'string' },
      built: { type: 'string' },
      package: { type: 'string' },
      app: { type: 'string' },
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
      triggers: triggers(values.package, values.app),
      status: storage === undefined ? null : () => keptStatus(storage),
      version: values.version ?? null,
      built: values.built ?? null,
    },
    patienceMs: patience * 1_000,
  };
}

function triggers(file: string | undefined, app: string | undefined): Deployment['triggers'] {
  if (file === undefined && app === undefined) return null;
  const group = process.env['RESOURCE_GROUP'];
  if (file === undefined || app === undefined || group === undefined) {
    throw new InvalidInputError('package', '--package and --app belong together, with RESOURCE_GROUP set.');
  }
  return { packed: functionsInPackage(file), found: () => triggersOf(group, app) };
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
