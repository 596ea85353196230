import { readFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { beforeAll, inject } from 'vitest';
import { startHost } from '#local/host/start-host.ts';
import { addClient, type ClientWithSecret } from '#shared/access/manage-clients.ts';
import type { Scope } from '#shared/access/scopes.ts';
import { basicOf } from '#shared/access/testing-access.ts';
import { readConfig } from '#shared/config.ts';
import { TEST_MODEL } from '#shared/forecasting/testing-forecaster.ts';
import { KeptPromise } from '#shared/kept-promise.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { LineLog } from '#shared/v1/server/line-log.ts';
import { startApi } from '#shared/v1/server/start-api.ts';
import { createV1Services, provideV1Services, type V1Services } from '#shared/v1-services.ts';
import { createCatalogueServices, provideCatalogueServices } from '#shared/catalogue-services.ts';
import { useAzurite } from '#test/support/azurite.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Which server is in front of the prediction API. */
    apiServer: keyof typeof SERVERS;
  }
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** The parsed body; undefined when there is none, or none of JSON. */
  body: unknown;
}

interface CallOptions {
  headers?: Record<string, string>;
  /** Sent as it is when it is a text or bytes; else as JSON, which it is called in either case. */
  body?: unknown;
  /** Sent as Authorization. */
  token?: string;
}

export interface ServedApi {
  /** Its address. */
  url: () => string;
  services: () => V1Services;
  /** Lines of the server's log. */
  log: string[];
  /** What went wrong without a caller being told. */
  errors: unknown[];
  call: (method: string, path: string, options?: CallOptions) => Promise<Answer>;
  client: (scopes: readonly Scope[], requestsAMinute?: number) => Promise<ClientWithSecret>;
  /** A token of a client, by HTTP. */
  token: (client: ClientWithSecret, scope?: string) => Promise<string>;
  /** Ends the host, as a deployment does; at the latest after the tests of a file. */
  stop: () => Promise<void>;
}

/** The prediction API on the local host or on the bare server, over HTTP, with Azurite, a folder of its own and the catalogue that is shipped. */
export function useApi(settings: Record<string, string> = {}): ServedApi {
  const storage = useAzurite();
  const dataDir = temporaryFolder();
  const log: string[] = [];
  const errors: unknown[] = [];
  let [services, port]: [V1Services | null, number] = [null, 0];
  let stop = (): Promise<void> => Promise.resolve();
  const there = (): V1Services => {
    if (services === null) throw new Error('The services are not there yet');
    return services;
  };

  beforeAll(async () => {
    const environment = {
      NIAB_DATA_DIR: dataDir,
      NIAB_MODEL_DIR: TEST_MODEL,
      AzureWebJobsStorage: storage.connectionString,
      ...settings,
    };
    const config = readConfig(environment);
    services = await createV1Services(config, undefined, (error) => errors.push(error));
    provideCatalogueServices(await createCatalogueServices(config, (error) => errors.push(error)));
    const server = await SERVERS[inject('apiServer')](services, (line) => log.push(line));
    port = server.port;
    const stopped = new KeptPromise(() => server.stop());
    stop = () => stopped.get();
    return async () => {
      await stop();
      await (await there().analytical()).close();
    };
  });

  async function call(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const { headers = {}, body, token } = options;
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const sent = {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    };
    const request = httpRequest({ host: '127.0.0.1', port, method, path, headers: sent }, (response) => {
      buffer(response).then((bytes) => {
        const text = bytes.toString();
        const isJson = text !== '' && /json/.test(response.headers['content-type'] ?? '');
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, text, body: isJson ? (JSON.parse(text) as unknown) : undefined });
      }, reject);
    });
    request.once('error', reject);
    const isSentAsItIs = body === undefined || typeof body === 'string' || body instanceof Uint8Array;
    request.end(isSentAsItIs ? body : JSON.stringify(body));
    return promise;
  }

  return {
    url: () => `http://127.0.0.1:${port}`,
    services: there,
    ...{ log, errors, call },
    stop: () => stop(),
    client: (scopes, requestsAMinute = 600) =>
      addClient(there().access.store, { name: 'Another cinema', scopes, requestsAMinute }, new Date()),
    token: async ({ client, secret }, scope) => {
      const form = new URLSearchParams({
        grant_type: 'client_credentials',
        ...(scope === undefined ? {} : { scope }),
      });
      const { body } = await call('POST', '/api/v1/token', {
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          authorization: basicOf(client.clientId, secret),
        },
        body: form.toString(),
      });
      return (body as { access_token: string }).access_token;
    },
  };
}

/** What may be in front of the handlers: vitest.config.ts runs the same tests on each. */
const SERVERS = {
  host: (services: V1Services, log: (line: string) => void) => {
    provideV1Services(services);
    return startHost({
      functionFiles: ['functions/v1/*.ts'],
      hostJson: JSON.parse(readFileSync('host.json', 'utf8')),
      settings: { AzureFunctionsJobHost__extensions__http__routePrefix: '' },
      port: 0,
      log: ({ message }) => log(message),
    });
  },
  bare: (services: V1Services, log: (line: string) => void) =>
    startApi(services, { host: '127.0.0.1', port: 0 }, new LineLog(log, 0)),
};

/** A film that is fit to be forecast on any day. */
export const FILM = {
  title: 'Un film de demain',
  releaseDate: '2027-03-10',
  distributor: 'Gaumont',
  directors: ['Cédric Klapisch'],
  cast: ['Omar Sy'],
  genres: ['Comedy'],
  countries: ['France'],
  languages: ['Français'],
  durationMinutes: 100,
};

/** The fields that an answer finds wrong. */
export function fieldsOf({ body }: Answer): unknown[] {
  return (body as { errors?: { field: string }[] }).errors?.map(({ field }) => field) ?? [];
}
