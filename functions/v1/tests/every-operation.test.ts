import { beforeAll, describe, expect, it } from 'vitest';
import { SCOPES, type Scope } from '#shared/access/scopes.ts';
import {
  CATALOGUE_OPERATIONS,
  OPERATIONS,
  type Operation,
  type OperationName,
} from '#shared/v1/contract/operations.ts';
import { problemSchema } from '#shared/v1/contract/problem.ts';
import { HANDLERS } from '#shared/v1/handlers.ts';
import { principal } from '../../http/tests/served-cinema.ts';
import { useApi, type Answer } from './served-api.ts';

const api = useApi();

interface Secured extends Operation {
  name: string;
  /** One of those that it wants. */
  scope: Scope;
}
const operations: [string, Operation][] = Object.entries(OPERATIONS);
/** Each with each of its scopes. */
const secured = operations.flatMap(([name, operation]) =>
  operation.scopes.map((scope): Secured => ({ name, scope, ...operation })),
);
const key = ({ name, scope }: Secured): string => `${name} ${scope}`;

/** Of each operation a token that is good for everything but one of its scopes. */
const others = new Map<string, string>();
beforeAll(async () => {
  for (const operation of secured) {
    const client = await api.client(SCOPES.filter((each) => each !== operation.scope));
    others.set(key(operation), await api.token(client));
  }
});

function ask({ method, path }: Secured, headers: Record<string, string>): Promise<Answer> {
  const address = path.replace('{week}', '2027-03-10').replaceAll(/\{\w+\}/g, 'x');
  return api.call(method, address, { headers, ...(method === 'POST' ? { body: {} } : {}) });
}

describe('each operation that is not open to all', () => {
  it.each(secured)('is answered to nobody without a token: $name', async (operation) => {
    const answer = await ask(operation, {});
    expect(answer).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer realm="niab"' } });
    expect(problemSchema.parse(answer.body).code).toBe('not-signed-in');
  });

  it.each(secured)(
    'nor to who gives himself out for the manager, in whatever header: $name',
    async (operation) => {
      const { name } = operation;
      const manager = principal('anonymous', 'authenticated', 'manager');
      const more = {
        ...{ 'x-ms-client-principal-id': 'manager', 'x-ms-client-principal-name': 'manager' },
        ...{
          'x-forwarded-user': 'manager',
          'x-original-url': '/api/v1/health',
          'x-http-method-override': 'GET',
        },
      };
      expect((await ask(operation, { ...manager, ...more })).status, name).toBe(401);
      const token = { authorization: `Bearer ${others.get(key(operation)) ?? ''}` };
      expect((await ask(operation, { ...manager, ...more, ...token })).status, name).toBe(403);
    },
  );

  it.each(secured)(
    'nor to a client that has every scope but one of its own: $name, $scope',
    async (operation) => {
      const answer = await ask(operation, { authorization: `Bearer ${others.get(key(operation)) ?? ''}` });
      expect(answer.status).toBe(403);
      expect(problemSchema.parse(answer.body).code).toBe('forbidden');
      expect(answer.headers['www-authenticate']).toContain(`scope="${operation.scopes.join(' ')}"`);
    },
  );
});

describe('what there is', () => {
  it('is open to all where it says nothing of forecasts: tokens, keys, documents, health and the catalogue alone', () => {
    const open = operations.flatMap(([name, { scopes }]) => (scopes.length === 0 ? [name] : []));
    const known: OperationName[] = [
      ...(['token-post', 'jwks-get', 'authorization-server-get', 'openapi-get', 'health-get'] as const),
      ...(['docs-get', 'docs-file-get', 'docs-redirect-get'] as const),
      ...CATALOGUE_OPERATIONS,
    ];
    expect(open.toSorted()).toEqual(known.toSorted());
  });

  it('is in the list of operations and nowhere else: no older version, no test call, no other method', async () => {
    expect(Object.keys(HANDLERS).toSorted()).toEqual(operations.map(([name]) => name).toSorted());
    for (const path of [
      '/api/v0/predict',
      '/api/predict',
      '/v1/predict',
      '/api/v1/clients',
      '/admin/host/keys',
    ]) {
      expect((await api.call('GET', path)).status, path).toBe(404);
    }
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
      expect((await api.call(method, '/api/v1/predict')).status, method).toBeGreaterThanOrEqual(400);
    }
  });
});
