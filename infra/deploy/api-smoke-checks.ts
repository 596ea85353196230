import type * as z from 'zod';
import { JWKS_PATH, TOKEN_PATH } from '#shared/access/server-metadata.ts';
import { addDays, parisDateOf } from '#shared/domain/cinema-week.ts';
import { healthSchema } from '#shared/v1/contract/health.ts';
import { OPERATIONS, type Operation } from '#shared/v1/contract/operations.ts';
import { predictedFilmSchema } from '#shared/v1/contract/predict.ts';
import { keySetSchema, tokenSchema } from '#shared/v1/contract/token.ts';
import { ask, failed, FORGED_MANAGER, type SmokeCheck } from './smoke-check.ts';
import { allFound, type Triggers } from './trigger-check.ts';

/** The prediction API as it was deployed. */
export interface ApiDeployment {
  /** Its address, without a slash at the end. */
  url: string;
  version: string | null;
  triggers: Triggers | null;
  /** One of its clients, by which a forecast is made; null: none is made. */
  client: { id: string; secret: string } | null;
}

/** All calls that want a token. */
const SECURED = Object.values<Operation>(OPERATIONS)
  .filter(({ scope }) => scope !== null)
  .map(({ method, path }) => ({ method, path: path.replace('{week}', '2026-11-25') }));

/** Checks of the prediction API, which nobody stands in front of. They wake no database. */
export function apiSmokeChecks({ url, version, triggers, client }: ApiDeployment): SmokeCheck[] {
  return [
    { name: 'the prediction API answers', run: () => health(url, version) },
    { name: 'its keys are published at the root', run: () => keys(url) },
    { name: 'it wants a token', run: () => refused(url) },
    { name: 'it has nothing of the site', run: () => nothingOfTheSite(url) },
    ...(triggers === null
      ? []
      : [{ name: 'every function of the API is there', run: () => allFound(triggers, false) }]),
    ...(client === null ? [] : [{ name: 'a client gets a forecast', run: () => forecast(url, client) }]),
  ];
}

async function health(url: string, version: string | null): Promise<string> {
  const { path } = OPERATIONS['health-get'];
  const told = await read(`${url}${path}`, healthSchema);
  if (version !== null && told.version !== version) {
    throw failed(`The prediction API is version ${told.version}, not ${version}`);
  }
  return `version ${told.version}`;
}

/** Without them no token is given; they lie at the root only where the app has no route prefix. */
async function keys(url: string): Promise<string> {
  const set = await read(
    `${url}${JWKS_PATH}`,
    keySetSchema,
    ' (404: the route prefix; 503: npm run rotate-keys)',
  );
  if (set.keys.length === 0) throw failed('No key is published: npm run rotate-keys');
  return `${set.keys.length} keys`;
}

/** Also to whoever says to be the manager: that header is believed from the site alone. */
async function refused(url: string): Promise<string> {
  for (const { method, path } of SECURED) {
    for (const headers of [{}, FORGED_MANAGER]) {
      const body = method === 'POST' ? { body: '{}' } : {};
      const type = { 'content-type': 'application/json' };
      const response = await ask(`${url}${path}`, { method, headers: { ...type, ...headers }, ...body });
      await response.body?.cancel();
      const challenge = response.headers.get('www-authenticate') ?? '';
      if (response.status === 401 && challenge.startsWith('Bearer')) continue;
      throw failed(`${method} ${path} answered ${response.status} ${challenge} to a caller without a token`);
    }
  }
  return `${SECURED.length} calls refused`;
}

async function nothingOfTheSite(url: string): Promise<string> {
  for (const path of ['/api/weeks', '/api/settings', '/weeks']) {
    const response = await ask(`${url}${path}`, { headers: FORGED_MANAGER });
    await response.body?.cancel();
    if (response.status !== 404) throw failed(`GET ${path} answered ${response.status}: is NIAB_APP set?`);
  }
  return 'its calls are not found';
}

async function forecast(url: string, { id, secret }: NonNullable<ApiDeployment['client']>): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: id, client_secret: secret };
  const { access_token } = await read(`${url}${TOKEN_PATH}`, tokenSchema, '', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...form, scope: 'predict:read' }).toString(),
  });
  const film = { title: 'Smoke test', releaseDate: addDays(parisDateOf(new Date()), 14) };
  const { prediction } = await read(`${url}${OPERATIONS['predict-post'].path}`, predictedFilmSchema, '', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${access_token}` },
    body: JSON.stringify({ film }),
  });
  return `${Math.round(prediction.thursday.mean)} admissions by model ${prediction.modelVersion}`;
}

/** What an address answers, which must be 200 and of that shape. @param hint is told with another status. */
async function read<T>(
  url: string,
  schema: z.ZodType<T>,
  hint = '',
  options: Parameters<typeof ask>[1] = {},
): Promise<T> {
  const response = await ask(url, options);
  const body: unknown = await response.json().catch(() => null);
  const call = `${options.method ?? 'GET'} ${new URL(url).pathname}`;
  if (response.status !== 200) throw failed(`${call} answered ${response.status}${hint}`);
  const { data } = schema.safeParse(body);
  if (data === undefined) throw failed(`${call} is not answered by the prediction API`);
  return data;
}
