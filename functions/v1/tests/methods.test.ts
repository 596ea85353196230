import { describe, expect, inject, it } from 'vitest';
import { OPERATIONS } from '#shared/v1/contract/operations.ts';
import { problemSchema } from '#shared/v1/contract/problem.ts';
import { useApi } from './served-api.ts';

const api = useApi();
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const addresses = Object.values(OPERATIONS).map(({ method, path }) => [
  path.replace('{file}', 'start.js'),
  method,
]);

describe('a method', () => {
  it.each(addresses)('that %s does not take is refused with those that it does', async (path, method) => {
    const allowed = method === 'GET' ? ['GET', 'HEAD'] : [method];
    for (const other of METHODS.filter((each) => !allowed.includes(each))) {
      const answer = await api.call(other, path);
      expect([other, answer.status, answer.headers.allow]).toEqual([other, 405, allowed.join(', ')]);
      // To HEAD nothing is said but the headers.
      if (other !== 'HEAD') expect(problemSchema.parse(answer.body).code).toBe('method-not-allowed');
      expect(answer.headers['x-request-id']).toMatch(/^[\da-f]{32}$/);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('that is refused has its line in the log, as an address that there is not', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const before = api.log.length;
    await api.call('DELETE', '/api/v1/predict', { headers: { traceparent } });
    await api.call('GET', '/api/v1/secret?token=secret', { headers: { traceparent } });
    const lines = api.log.slice(before);
    const requestId = '0af7651916cd43dd8448eb211c80319c';
    const calls = lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as unknown);
    const asOthers = { requestId, clientId: null, milliseconds: expect.any(Number) as number };
    expect(calls).toMatchObject([
      { operation: 'predict-post', status: 405, code: 'method-not-allowed', ...asOthers },
      { operation: null, status: 404, code: 'unknown-path', ...asOthers },
    ]);
    expect(lines.join('\n')).not.toContain('secret');
  });

  it.each([
    '/',
    '/api',
    '/api/v1',
    '/api/v1/nothing/at/all',
    '/api/weeks',
    '/.well-known/x',
    '/%00',
    '/a%2fb',
  ])('no matter which, gets a problem from an address that there is not: %s', async (path) => {
    for (const method of METHODS.filter((each) => each !== 'HEAD')) {
      const answer = await api.call(method, path);
      expect([method, answer.status, problemSchema.parse(answer.body).code]).toEqual([
        ...[method, 404, 'unknown-path'],
      ]);
      expect(answer.headers['x-request-id']).toMatch(/^[\da-f]{32}$/);
    }
  });

  it('that no function can be given is answered by the host, with nothing; by the bare server as others', async () => {
    const answers = { host: { status: 404, text: '' }, bare: { status: 405 } };
    expect(await api.call('TRACE', '/api/v1/health')).toMatchObject(answers[inject('apiServer')]);
    // These are the host's own.
    const { text } = await api.call('GET', '/admin/host/status');
    expect(text === '').toBe(inject('apiServer') === 'host');
  });

  it('HEAD gets what GET gets, without the body', async () => {
    const [got, asked] = [await api.call('GET', '/api/docs'), await api.call('HEAD', '/api/docs')];
    expect(asked).toMatchObject({ status: 200, text: '' });
    expect(asked.headers.etag).toBe(got.headers.etag);
    expect((await api.call('HEAD', '/api/v1/audit')).status).toBe(401);
  });
});
