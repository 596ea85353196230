import { beforeEach, describe, expect, it, vi } from 'vitest';
import { testedAccess, type TestedAccess } from '../../access/testing-access.ts';
import { readConfig } from '../../config.ts';
import { NiabError } from '../../errors.ts';
import { provideV1Services } from '../../v1-services.ts';
import { open, secured } from './endpoint.ts';
import type { ApiReply, ApiRequest } from './http.ts';

let tested: TestedAccess;
const notLoaded = (): Promise<never> => Promise.reject(new Error('not of this test'));

beforeEach(async () => {
  tested = await testedAccess();
  const { access, clock } = tested;
  const config = readConfig({ AzureWebJobsStorage: 'x' });
  provideV1Services({
    ...{ config, clock, access, onError: () => undefined },
    ...{ forecaster: notLoaded, analytical: notLoaded, published: notLoaded },
  });
});

function request(headers: Record<string, string> = {}): ApiRequest {
  const body = new TextEncoder().encode('{}').buffer;
  return {
    ...{ method: 'POST', url: 'http://127.0.0.1/api/v1/predict', params: {} },
    headers: new Headers({ 'content-type': 'application/json', ...headers }),
    arrayBuffer: () => Promise.resolve(body),
  };
}

const logOf = () => ({ log: vi.fn<(line: string) => void>(), warn: vi.fn(), error: vi.fn() });
const answer = { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' };

describe('a call', () => {
  it('that fails by a fault of ours says nothing of it, and the log all', async () => {
    const log = logOf();
    const broken = open('health-get', () => Promise.reject(new Error('the secret cause')));
    const { status, body } = await broken(request(), log);
    expect(status).toBe(500);
    expect(JSON.parse(String(body))).toMatchObject({ code: 'internal', detail: 'The error is in the log' });
    expect(log.error).toHaveBeenCalledWith(
      expect.stringContaining('"status":500'),
      expect.objectContaining({ message: 'the secret cause' }),
    );
    expect(log.log).not.toHaveBeenCalled();
  });

  it('that never ends is given up', async () => {
    vi.useFakeTimers();
    try {
      const reply = open('health-get', () => new Promise(() => undefined))(request(), logOf());
      await vi.advanceTimersByTimeAsync(20_000);
      const { status, headers } = await reply;
      expect([status, headers['retry-after']]).toEqual([503, '10']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('has done what is to be done once it is answered, and nothing of it where it is not', async () => {
    vi.useFakeTimers();
    try {
      const done: string[] = [];
      const named = (name: string, answered: Promise<ApiReply>) =>
        open('health-get', ({ whenAnswered }) => {
          whenAnswered(() => done.push(name));
          return answered;
        })(request(), logOf());
      await named('answered', Promise.resolve(answer));
      expect(done).toEqual(['answered']);
      await named('refused', Promise.reject(new NiabError('contradictory-input', 'impossible')));
      const late = Promise.withResolvers<ApiReply>();
      const reply = named('late', late.promise);
      await vi.advanceTimersByTimeAsync(20_000);
      expect((await reply).status).toBe(503);
      late.resolve(answer);
      await vi.advanceTimersByTimeAsync(1);
      expect(done).toEqual(['answered']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('with a token is refused without a word of why while no token can be checked', async () => {
    const { client, secret } = await tested.add(['predict:read']);
    const form = new URLSearchParams({
      ...{ grant_type: 'client_credentials', client_id: client.clientId, client_secret: secret },
    });
    const { body } = await tested.access.tokens.answer(form, null);
    const authorization = `Bearer ${'access_token' in body ? body.access_token : ''}`;
    const call = secured('predict-post', () => answer);
    expect((await call(request({ authorization }), logOf())).status).toBe(200);

    vi.spyOn(tested.access.verifier, 'principalOf').mockRejectedValue(
      new NiabError('no-signing-key', 'no key'),
    );
    const log = logOf();
    const { status, headers } = await call(request({ authorization }), log);
    expect([status, headers['retry-after']]).toEqual([503, '10']);
    expect(headers['www-authenticate']).toBeUndefined();
    expect(log.warn).toHaveBeenCalledOnce();
  });

  it('asks for a scope only where the operation has one', () => {
    expect(() => secured('health-get', () => answer)).toThrow('open to all');
  });
});
