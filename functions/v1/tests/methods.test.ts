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
    }
  });

  it('that no function can be given is answered by the host, with nothing; by the bare server as others', async () => {
    const answers = { host: { status: 404, text: '' }, bare: { status: 405 } };
    expect(await api.call('TRACE', '/api/v1/health')).toMatchObject(answers[inject('apiServer')]);
  });

  it('HEAD gets what GET gets, without the body', async () => {
    const [got, asked] = [await api.call('GET', '/api/docs'), await api.call('HEAD', '/api/docs')];
    expect(asked).toMatchObject({ status: 200, text: '' });
    expect(asked.headers.etag).toBe(got.headers.etag);
    expect((await api.call('HEAD', '/api/v1/audit')).status).toBe(401);
  });
});
