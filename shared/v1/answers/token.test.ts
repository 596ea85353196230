import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { basicOf, testedAccess, type TestedAccess } from '../../access/testing-access.ts';
import { readConfig } from '../../config.ts';
import { provideV1Services, type V1Services } from '../../v1-services.ts';
import { tokenErrorSchema } from '../contract/token.ts';
import { HANDLERS } from '../handlers.ts';
import type { ApiReply } from '../http/http.ts';

let tested: TestedAccess;
let authorization: string;
let log: ReturnType<typeof logOf>;
const logOf = () => ({ log: vi.fn<(line: string) => void>(), warn: vi.fn(), error: vi.fn() });
const notLoaded = (): Promise<never> => Promise.reject(new Error('not of this test'));

beforeEach(async () => {
  tested = await testedAccess();
  const { client, secret } = await tested.add(['predict:read']);
  authorization = basicOf(client.clientId, secret);
  log = logOf();
  provideV1Services(servicesWith({}));
});
afterEach(() => vi.useRealTimers());

function servicesWith(more: Partial<V1Services>): V1Services {
  const { access, clock } = tested;
  const config = readConfig({ AzureWebJobsStorage: 'x' });
  return {
    ...{ config, clock, access, forecaster: notLoaded, analytical: notLoaded, published: notLoaded },
    onError: () => undefined,
    ...more,
  };
}

function ask(arrayBuffer?: () => Promise<ArrayBuffer>): Promise<ApiReply> {
  const form = new TextEncoder().encode('grant_type=client_credentials').buffer;
  const headers = new Headers({ authorization, 'content-type': 'application/x-www-form-urlencoded' });
  const request = { method: 'POST', url: 'http://127.0.0.1/api/v1/token', params: {}, headers };
  return HANDLERS['token-post'](
    { ...request, arrayBuffer: arrayBuffer ?? (() => Promise.resolve(form)) },
    log,
  );
}

/** What OAuth knows of errors: a body of its own, that no cache keeps, and when to come back. */
function expectOutage({ status, headers, body }: ApiReply): void {
  expect(status).toBe(503);
  expect(headers).toMatchObject({
    ...{ 'content-type': 'application/json', 'cache-control': 'no-store', 'retry-after': '10' },
    'x-request-id': expect.stringMatching(/^[\da-f]{32}$/) as unknown,
  });
  expect(headers['www-authenticate']).toBeUndefined();
  expect(tokenErrorSchema.strict().parse(JSON.parse(String(body)))).toEqual({
    error: 'temporarily_unavailable',
    error_description: 'No token can be given just now',
  });
}

describe('a token that cannot be given', () => {
  it('could be, were it not for what fails', async () => expect((await ask()).status).toBe(200));

  it('because the store never answers is refused as OAuth refuses, in time', async () => {
    vi.useFakeTimers();
    vi.spyOn(tested.store, 'client').mockReturnValue(new Promise(() => undefined));
    const reply = ask();
    await vi.advanceTimersByTimeAsync(20_000);
    expectOutage(await reply);
    expect(log.warn).toHaveBeenCalledWith(expect.stringContaining('"status":503'), expect.anything());
  });

  it('because the form never ends likewise', async () => {
    vi.useFakeTimers();
    const reply = ask(() => new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(20_000);
    expectOutage(await reply);
  });

  it('because the store is down likewise', async () => {
    vi.spyOn(tested.store, 'client').mockRejectedValue(new Error('the host of the store'));
    expectOutage(await ask());
  });

  it('because there are no services likewise, and the log says why', async () => {
    const services = servicesWith({});
    Object.defineProperty(services, 'access', {
      get: () => {
        throw new Error('the secret cause');
      },
    });
    provideV1Services(services);
    expectOutage(await ask());
    expect(log.error).toHaveBeenCalledWith(
      expect.stringContaining('"code":"internal"'),
      expect.objectContaining({ message: 'the secret cause' }),
    );
  });
});
