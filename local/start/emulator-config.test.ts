import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { CATALOGUE_OPERATIONS, OPERATIONS } from '#shared/v1/contract/operations.ts';
import { writeEmulatorConfig } from './emulator-config.ts';

interface Rule {
  route: string;
  methods?: string[];
  allowedRoles?: string[];
  statusCode?: number;
}

interface Config {
  routes: Rule[];
  globalHeaders: Record<string, string>;
}

const folder = temporaryFolder();
const written = (sampleSite: string | null): Config =>
  JSON.parse(
    readFileSync(path.join(writeEmulatorConfig(folder, sampleSite), 'staticwebapp.config.json'), 'utf8'),
  ) as Config;

test('every spelling of /api/ wants the manager, as the functions behind it know no other', () => {
  const { routes } = written(null);
  const api = routes.filter(({ route }) => /^\/api\/\*$/iu.test(route));
  expect(api.map(({ route }) => route).sort()).toEqual(
    ['api', 'apI', 'aPi', 'aPI', 'Api', 'ApI', 'APi', 'API'].map((name) => `/${name}/*`).sort(),
  );
  expect(api.every(({ allowedRoles }) => allowedRoles?.join() === 'manager')).toBe(true);
  // The first rule that fits holds: the liveness probe stays open, the rest comes after it.
  expect(routes.findIndex(({ route }) => route === '/api/health')).toBeLessThan(
    routes.findIndex(({ route }) => route === '/api/*'),
  );
});

/** Who may make a call: the first rule that fits says. */
function rolesOf(routes: Rule[], method: string, path: string): string | undefined {
  const fits = ({ route, methods }: Rule): boolean =>
    (methods?.includes(method) ?? true) &&
    (route.endsWith('*') ? path.startsWith(route.slice(0, -1)) : path === route);
  return routes.find(fits)?.allowedRoles?.join();
}

test('open to all is what visitors may read, the programme and the catalogue, and it is read only', () => {
  const { routes } = written(null);
  const open: readonly string[] = CATALOGUE_OPERATIONS;
  for (const [name, { path }] of Object.entries(OPERATIONS)) {
    const address = path.replaceAll(/\{\w+\}/g, 'x');
    if (!address.startsWith('/api/')) continue;
    for (const method of ['GET', 'HEAD']) {
      const roles = rolesOf(routes, method, address);
      expect([method, address, roles]).toEqual([
        method,
        address,
        open.includes(name) ? 'anonymous' : 'manager',
      ]);
    }
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect([method, address, rolesOf(routes, method, address)]).toEqual([method, address, 'manager']);
    }
  }
  expect(rolesOf(routes, 'GET', '/api/public/programme')).toBe('anonymous');
  expect(rolesOf(routes, 'PUT', '/api/public/programme')).toBe('manager');
  for (const path of ['/api/weeks', '/api/settings', '/api/v1', '/api/v1/filmsx', '/api/v1/tags/x']) {
    expect([path, rolesOf(routes, 'GET', path)]).toEqual([path, 'manager']);
  }
});

test('what is known of the model is for who watches over it', () => {
  const { routes } = written(null);
  expect(rolesOf(routes, 'GET', '/api/monitoring')).toBe('ops');
  for (const path of ['/api/monitoringx', '/api/monitoring/x', '/api/health/details']) {
    expect([path, rolesOf(routes, 'GET', path)]).toEqual([path, 'manager']);
  }
});

test('what anybody may write is named by its address and its methods', () => {
  const { routes } = written(null);
  const open: string[] = [];
  for (const address of [
    'programme',
    'likes',
    'likes/x',
    'push-key',
    'subscriptions',
    'subscriptions/programme/x',
    'x',
  ]) {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      if (rolesOf(routes, method, `/api/public/${address}`) === 'anonymous')
        open.push(`${method} ${address}`);
    }
  }
  expect(open).toEqual(['POST likes', 'PUT subscriptions/programme/x', 'DELETE subscriptions/programme/x']);
  expect(rolesOf(routes, 'GET', '/api/public/push-key')).toBe('anonymous');
});

test('nobody signs in but with Entra ID: each other provider that a site may have is closed by its own route', () => {
  const closed = written(null).routes.filter(({ route }) => route.startsWith('/.auth/'));
  expect(closed.map(({ route, statusCode }) => `${route} ${statusCode ?? ''}`)).toEqual(
    ['apple', 'facebook', 'github', 'google', 'twitter', 'x'].map((name) => `/.auth/login/${name} 404`),
  );
});

test('no script but the site’s own runs, no other site frames it, and nothing is guessed', () => {
  const { globalHeaders } = written(null);
  const policy = new Map(
    (globalHeaders['content-security-policy'] ?? '').split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(' ');
      return [name, sources.join(' ')];
    }),
  );
  expect(Object.fromEntries(policy)).toMatchObject({
    'default-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'self'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  });
  expect(policy.has('script-src') || policy.has('script-src-elem')).toBe(false);
  expect(policy.get('img-src')).toBe("'self' data: https:");
  expect(globalHeaders).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-cache',
  });
});

test('only the images of the sample site are allowed besides', () => {
  const policy = (sampleSite: string | null) => written(sampleSite).globalHeaders['content-security-policy'];
  expect(policy('http://127.0.0.1:4290')?.replace(' http://127.0.0.1:4290', '')).toBe(policy(null));
});
