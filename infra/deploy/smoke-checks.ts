import { readFileSync } from 'node:fs';
import path from 'node:path';
import { healthSchema } from '#shared/api/contract/health.ts';
import { NiabError } from '#shared/errors.ts';
import type { PipelineStatus } from '#shared/storage/status/status-store.ts';
import { nextTimer, type HostFunction } from './host-triggers.ts';
import { pipelineState } from './pipeline-state.ts';

/** What was deployed, and what of it can be compared. Addresses are without a slash at the end. */
export interface Deployment {
  site: string;
  /** The Functions app's own address, which must turn everybody away but the site. */
  functions: string | null;
  /** What was packed, and what the host has found of it: a timer that it has not found never goes off. */
  triggers: {
    packed: readonly string[];
    found: () => Promise<{ source: string; functions: HostFunction[] }>;
  } | null;
  /** What the last run said of when the next one is due. */
  status: (() => Promise<PipelineStatus | null>) | null;
  /** The version that the functions must tell. */
  version: string | null;
  /** Folder of the site as it was built. */
  built: string | null;
}

export interface SmokeCheck {
  name: string;
  /** Answers what it saw; throws when it is not what it should be. */
  run: () => Promise<string>;
}

/** A request that takes longer has failed: the site's proxy gives up at 45 s. */
const TIMEOUT_MS = 45_000;
/** Calls that hold data or change them. None reaches a database, as each must be refused. */
const GUARDED = [
  ['GET', '/api/weeks'],
  ['GET', '/api/history'],
  ['GET', '/api/health/details'],
  ['PUT', '/api/settings'],
] as const;
/** What anybody can write into a header. */
const FORGED_MANAGER = Buffer.from(
  JSON.stringify({
    identityProvider: 'aad',
    userId: 'smoke-test',
    userDetails: 'smoke-test',
    userRoles: ['anonymous', 'authenticated', 'manager'],
  }),
).toString('base64');

/** Checks that read nothing and wake no database, for right after a deployment. */
export function smokeChecks(deployment: Deployment): SmokeCheck[] {
  const { site, functions, triggers, status, version, built } = deployment;
  return [
    { name: 'the functions answer through the site', run: () => health(site, version) },
    { name: 'the page and its files load', run: () => page(site, built) },
    { name: 'the API wants a sign-in', run: () => refused(site) },
    ...(functions === null
      ? []
      : [{ name: 'the functions take calls from the site only', run: () => refused(functions) }]),
    ...(triggers === null
      ? []
      : [{ name: 'every function is there, and the timers are on', run: () => allFound(triggers) }]),
    ...(status === null ? [] : [{ name: 'the next run', run: () => nextRun(status) }]),
  ];
}

async function health(site: string, version: string | null): Promise<string> {
  const response = await ask(`${site}/api/health`);
  if (response.status !== 200) throw failed(`GET /api/health answered ${response.status}`);
  const { data } = healthSchema.safeParse(await response.json().catch(() => null));
  if (data === undefined) throw failed('GET /api/health is not answered by the functions');
  if (version !== null && data.version !== version) {
    throw failed(`The functions are version ${data.version}, not ${version}`);
  }
  return `version ${data.version}`;
}

async function page(site: string, built: string | null): Promise<string> {
  const response = await ask(`${site}/`);
  const html = await response.text();
  if (response.status !== 200) throw failed(`GET / answered ${response.status}`);
  if (built !== null && html !== readFileSync(path.join(built, 'index.html'), 'utf8')) {
    throw failed('The page is not the one that was built');
  }
  const assets = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(js|css))"/g)];
  if (assets.length === 0) throw failed('The page names no scripts: it is not the application');
  for (const [, asset = '', type = ''] of assets) {
    const answer = await ask(`${site}${asset}`);
    await answer.body?.cancel();
    const contentType = answer.headers.get('content-type') ?? '';
    // A file that is missing may be answered with the page itself.
    if (answer.status !== 200 || !contentType.includes(type === 'js' ? 'javascript' : type)) {
      throw failed(`GET ${asset} answered ${answer.status} ${contentType}`);
    }
  }
  return `${assets.length} files`;
}

/** Every guarded call must be refused, also with a principal that the caller wrote himself. */
async function refused(origin: string): Promise<string> {
  for (const [method, route] of GUARDED) {
    for (const headers of [{}, { 'x-ms-client-principal': FORGED_MANAGER }]) {
      const response = await ask(`${origin}${route}`, { method, headers });
      await response.body?.cancel();
      const toSignIn = response.status === 302 && (response.headers.get('location') ?? '').includes('/login');
      if (response.status !== 401 && response.status !== 403 && !toSignIn) {
        throw failed(`${method} ${route} answered ${response.status} to a caller who has not signed in`);
      }
    }
  }
  return `${GUARDED.length} calls refused`;
}

async function allFound({ packed, found }: NonNullable<Deployment['triggers']>): Promise<string> {
  if (packed.length === 0) throw failed('The package holds no functions');
  const { source, functions } = await found();
  const there = new Map(functions.map((each) => [each.name, each]));
  const missing = packed.filter((name) => !there.has(name));
  if (missing.length > 0) throw failed(`${source} does not know ${missing.join(', ')}`);
  const off = packed.filter((name) => there.get(name)?.disabled === true);
  if (off.length > 0) throw failed(`${source} says that these are switched off: ${off.join(', ')}`);
  const timers = functions.filter(({ schedule }) => schedule !== null);
  const next = nextTimer(timers, new Date());
  if (next === null) throw failed(`${source} knows no timer`);
  const when = `${next.name} goes off at ${next.at.toISOString()}`;
  return `${packed.length} functions, ${timers.length} timers by ${source}; ${when}`;
}

/** Only told: a deployment that mends a pipeline which stands still must not be taken back because of it. */
async function nextRun(status: NonNullable<Deployment['status']>): Promise<string> {
  const { wrong, text } = pipelineState(await status(), new Date());
  return `${wrong ? 'LOOK AT IT: ' : ''}${text}`;
}

function ask(
  url: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  return fetch(url, { ...options, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
}

function failed(message: string): NiabError {
  return new NiabError('smoke-test-failed', message, { permanent: false });
}
