import { readFileSync } from 'node:fs';
import path from 'node:path';
import { healthSchema } from '#shared/api/contract/health.ts';
import type { PipelineStatus } from '#shared/storage/status/status-store.ts';
import { apiSmokeChecks, type ApiDeployment } from './api-smoke-checks.ts';
import { pipelineState } from './pipeline-state.ts';
import { ask, failed, FORGED_MANAGER, type SmokeCheck } from './smoke-check.ts';
import { allFound, type Triggers } from './trigger-check.ts';

/** What was deployed, and what of it can be compared. Addresses are without a slash at the end. */
export interface Deployment {
  site: string;
  /** The Functions app's own address, which must turn everybody away but the site. */
  functions: string | null;
  triggers: Triggers | null;
  /** Null: it is not asked. */
  api: Omit<ApiDeployment, 'version'> | null;
  /** What the last run said of when the next one is due. */
  status: (() => Promise<PipelineStatus | null>) | null;
  /** The version that the functions of both apps must tell. */
  version: string | null;
  /** Folder of the site as it was built. */
  built: string | null;
}

/** Calls that hold data or change them. None reaches a database, as each must be refused. */
const GUARDED = [
  ['GET', '/api/weeks'],
  ['GET', '/api/history'],
  ['GET', '/api/health/details'],
  ['PUT', '/api/settings'],
] as const;
/** Checks that read nothing and wake no database, for right after a deployment. */
export function smokeChecks(deployment: Deployment): SmokeCheck[] {
  const { site, functions, triggers, api, status, version, built } = deployment;
  return [
    { name: 'the functions answer through the site', run: () => health(site, version) },
    { name: 'the page and its files load', run: () => page(site, built) },
    { name: 'the API wants a sign-in', run: () => refused(site) },
    ...(functions === null
      ? []
      : [{ name: 'the functions take calls from the site only', run: () => refused(functions) }]),
    ...(triggers === null
      ? []
      : [{ name: 'every function is there, and the timers are on', run: () => allFound(triggers, true) }]),
    ...(api === null ? [] : apiSmokeChecks({ ...api, version })),
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
    for (const headers of [{}, FORGED_MANAGER]) {
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

/** Only told: a deployment that mends a pipeline which stands still must not be taken back because of it. */
async function nextRun(status: NonNullable<Deployment['status']>): Promise<string> {
  const { wrong, text } = pipelineState(await status(), new Date());
  return `${wrong ? 'LOOK AT IT: ' : ''}${text}`;
}
