import { HttpRequest, HttpResponse, InvocationContext, type HttpHandler } from '@azure/functions';
import { beforeAll, beforeEach } from 'vitest';
import { readConfig, type Config } from '#shared/config.ts';
import { createCatalogueServices, provideCatalogueServices } from '#shared/catalogue-services.ts';
import { createServices, provideServices, type Services } from '#shared/services.ts';
import { useAzurite } from '#test/support/azurite.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { seedWeek } from './seeded-week.ts';

/** The week that the tests are about, seeded once a file. */
export const WEEK = '2023-06-14';
/** The Monday before the week, at noon in Paris. */
const MONDAY = '2023-06-12T10:00:00Z';

export interface Reply {
  status: number;
  headers: Headers;
  /** The parsed body; undefined when there is none. */
  body: unknown;
}

export interface Cinema {
  services: () => Services;
  /** Moves the clock; each test begins on the Monday before the week. */
  at: (instant: string) => void;
  call: (handler: HttpHandler, request?: CallOptions) => Promise<Reply>;
}

interface CallOptions {
  week?: string;
  filmId?: string;
  /** In the address only: the host joins repeated parameters in what it tells beside it. */
  query?: [name: string, value: string][];
  /** Sent as JSON unless it is a text or bytes already; with a body the method is PUT. */
  body?: unknown;
  /** By default PUT with a body, else GET. */
  method?: string;
  /** That the change follows: the header If-Match. */
  version?: number;
  headers?: Record<string, string>;
}

/** The real stores and queues in a folder of the test's own, with a week that Thursday's and Monday's runs forecast. */
export function useCinema(auth: Config['auth'] = 'loopback', settings: Record<string, string> = {}): Cinema {
  const storage = useAzurite();
  const dataDir = temporaryFolder();
  let now = new Date(MONDAY);
  let services: Services | null = null;
  beforeAll(async () => {
    const config = readConfig({
      NIAB_AUTH: auth,
      NIAB_DATA_DIR: dataDir,
      NIAB_MODEL_DIR: dataDir,
      AzureWebJobsStorage: storage.connectionString,
      ...settings,
    });
    services = await createServices(config, { now: () => now });
    provideServices(services);
    provideCatalogueServices(await createCatalogueServices(config));
    await seedWeek(services.operational, WEEK);
    return () => Promise.all([services?.operational.close(), services?.analytical.close()]);
  });
  beforeEach(() => {
    now = new Date(MONDAY);
  });
  return {
    services: () => {
      if (services === null) throw new Error('The services are not there yet');
      return services;
    },
    at: (instant) => {
      now = new Date(instant);
    },
    call: (handler, options = {}) => call(handler, options),
  };
}

async function call(
  handler: HttpHandler,
  {
    week,
    filmId,
    query = [],
    body,
    version,
    method = body === undefined ? 'GET' : 'PUT',
    headers = {},
  }: CallOptions,
): Promise<Reply> {
  const request = new HttpRequest({
    method,
    url: `http://127.0.0.1:7071/api/test?${new URLSearchParams(query).toString()}`,
    headers: {
      'content-type': 'application/json',
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      ...headers,
    },
    params: { ...(week === undefined ? {} : { week }), ...(filmId === undefined ? {} : { filmId }) },
    ...(body === undefined
      ? {}
      : { body: body instanceof Buffer ? { bytes: body } : { string: textOf(body) } }),
  });
  const reply = await handler(request, new InvocationContext());
  const response = reply instanceof HttpResponse ? reply : new HttpResponse(reply);
  const text = await response.text();
  return {
    status: response.status,
    headers: new Headers([...response.headers]),
    body: text === '' ? undefined : JSON.parse(text),
  };
}

function textOf(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

/** The fields that an answer finds wrong. */
export function fieldsOf({ body }: Reply): unknown[] {
  return (body as { errors?: { field: string }[] }).errors?.map(({ field }) => field) ?? [];
}

/** The header by which the site says who is signed in. */
export function principal(...userRoles: string[]): Record<string, string> {
  const json = JSON.stringify({
    identityProvider: 'aad',
    userId: '1',
    userDetails: 'gérante@example.fr',
    userRoles,
  });
  return { 'x-ms-client-principal': Buffer.from(json).toString('base64') };
}
