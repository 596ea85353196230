import { createHmac } from 'node:crypto';
import { SignJWT, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { issueToken } from '#shared/access/issue-token.ts';
import type { ClientWithSecret } from '#shared/access/manage-clients.ts';
import { basicOf } from '#shared/access/testing-access.ts';
import { keySetSchema, serverMetadataSchema, tokenSchema } from '#shared/v1/contract/token.ts';
import { problemSchema } from '#shared/v1/contract/problem.ts';
import { principal } from '../../http/tests/served-cinema.ts';
import { FILM, useApi, type Answer } from './served-api.ts';

const api = useApi();
const FORM = 'application/x-www-form-urlencoded';
let [client, token]: [ClientWithSecret | null, string] = [null, ''];

beforeAll(async () => {
  client = await api.client(['predict:read']);
  token = await api.token(client);
});

function known(): ClientWithSecret {
  if (client === null) throw new Error('The client is not there yet');
  return client;
}

const ask = (headers: Record<string, string>): Promise<Answer> =>
  api.call('POST', '/api/v1/predict', { headers, body: { film: FILM } });

/** A token of our own key for the client; what it says may be changed before it is signed. */
async function forged(change: (jwt: SignJWT) => SignJWT, header: object = {}): Promise<string> {
  const { keys } = api.services().access;
  const { kid, key } = await keys.current();
  const { issuer, audience } = api.services().config.api;
  const { clientId } = known().client;
  const jwt = new SignJWT({ client_id: clientId, scope: 'predict:read', requests_a_minute: 600 })
    .setProtectedHeader({ alg: 'ES256', kid, typ: 'at+jwt', ...header })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(clientId)
    .setJti('of-the-test')
    .setIssuedAt()
    .setExpirationTime('10m');
  return change(jwt).sign(key);
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a token', () => {
  it('is given to a client by either way of showing its secret, and is good', async () => {
    const { client, secret } = known();
    const fields = { grant_type: 'client_credentials', client_id: client.clientId, client_secret: secret };
    const inForm = await api.call('POST', '/api/v1/token', {
      headers: { 'content-type': FORM },
      body: new URLSearchParams(fields).toString(),
    });
    expect(inForm).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } });
    const { access_token: other } = tokenSchema.parse(inForm.body);
    for (const good of [token, other, await forged((jwt) => jwt)]) {
      expect((await ask({ authorization: `Bearer ${good}` })).status).toBe(200);
    }
  });

  it('is not had for more than the client has', async () => {
    const { client, secret } = known();
    const answer = await api.call('POST', '/api/v1/token', {
      headers: { 'content-type': FORM, authorization: basicOf(client.clientId, secret) },
      body: 'grant_type=client_credentials&scope=predict:read%20admin',
    });
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_scope' } });
  });

  it.each([
    ['application/json', '{"grant_type":"client_credentials"}'],
    [FORM, `grant_type=client_credentials&scope=${'x'.repeat(9_000)}`],
    [FORM, 'grant_type=client_credentials&grant_type=password'],
    [FORM, ''],
  ])('is asked for by a form: %#', async (type, body) => {
    const answer = await api.call('POST', '/api/v1/token', { headers: { 'content-type': type }, body });
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
  });

  it('is given by nobody’s word: unknown clients and wrong secrets get the same answer', async () => {
    const as = (id: string, secret: string): Promise<Answer> =>
      api.call('POST', '/api/v1/token', {
        headers: { 'content-type': FORM, authorization: basicOf(id, secret) },
        body: 'grant_type=client_credentials',
      });
    const wrong = await as(known().client.clientId, 'niab_secret_x');
    const unknown = await as('niab-0123456789abcdef', 'niab_secret_x');
    expect(wrong.status).toBe(401);
    expect(unknown.body).toEqual(wrong.body);
    expect(unknown.headers['www-authenticate']).toBe(wrong.headers['www-authenticate']);
  });
});

describe('without a good token nobody gets in', () => {
  const now = Math.floor(Date.now() / 1_000);
  const forgeries: [string, () => Promise<string>][] = [
    ['tampered', () => Promise.resolve(token.replace(/\.[^.]+\./, `.${part({ scope: 'admin' })}.`))],
    [
      'of another key',
      async () => {
        const { privateKey } = await generateKeyPair('ES256');
        const { kid } = await api.services().access.keys.current();
        return new SignJWT({ scope: 'admin' }).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);
      },
    ],
    ['expired', () => forged((jwt) => jwt.setIssuedAt(now - 1_000).setExpirationTime(now - 60))],
    ['not yet valid', () => forged((jwt) => jwt.setNotBefore(now + 600))],
    ['older than any is', () => forged((jwt) => jwt.setIssuedAt(now - 3_600).setExpirationTime(now + 60))],
    ['for another audience', () => forged((jwt) => jwt.setAudience('another-api'))],
    ['of another issuer', () => forged((jwt) => jwt.setIssuer('https://evil.example'))],
    ['of an unknown key', () => forged((jwt) => jwt, { kid: '../../etc/passwd' })],
    ['of another type', () => forged((jwt) => jwt, { typ: 'JWT' })],
    [
      'that is not signed',
      () => Promise.resolve([part({ alg: 'none', typ: 'at+jwt' }), token.split('.')[1], ''].join('.')),
    ],
    [
      'signed with the public key',
      async () => {
        const [key] = await api.services().access.keys.published();
        const body = `${part({ alg: 'HS256', typ: 'at+jwt', kid: key?.kid })}.${token.split('.')[1] ?? ''}`;
        const mac = createHmac('sha256', JSON.stringify(key)).update(body).digest('base64url');
        return `${body}.${mac}`;
      },
    ],
    ['that is too long', () => Promise.resolve(`${token}${'x'.repeat(4_000)}`)],
  ];

  it.each(forgeries)('not with one %s', async (_, forge) => {
    const answer = await ask({ authorization: `Bearer ${await forge()}` });
    expect(answer.status).toBe(401);
    expect(problemSchema.parse(answer.body).code).toBe('not-signed-in');
    expect(answer.headers['www-authenticate']).toContain('error="invalid_token"');
  });

  it('not as the manager of the site, for whom anybody can give themselves out here', async () => {
    const manager = await ask(principal('anonymous', 'authenticated', 'manager'));
    expect(manager).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer realm="niab"' } });
    const both = { ...principal('manager'), authorization: `Bearer ${token}` };
    expect((await api.call('GET', '/api/v1/audit', { headers: both })).status).toBe(403);
  });

  it.each(['Basic bmlhYjpzZWNyZXQ=', 'Bearer', 'Bearer a b', 'bearer', `Token x`])(
    'not by %s',
    async (authorization) => {
      expect((await ask({ authorization })).status).toBe(401);
    },
  );

  it('is told before the body is read', async () => {
    const answer = await api.call('POST', '/api/v1/predict', { body: 'x'.repeat(300_000) });
    expect(answer.status).toBe(401);
  });
});

describe('a scope', () => {
  it('opens what it is for, and nothing else', async () => {
    const narrow = await api.token(await api.client(['releases:read', 'admin']), 'releases:read');
    const refused = await ask({ authorization: `Bearer ${narrow}` });
    expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(refused.headers['www-authenticate']).toContain('scope="predict:read"');
    expect((await api.call('GET', '/api/v1/audit', { token: narrow })).status).toBe(403);
    expect((await api.call('GET', '/api/v1/audit', { token })).status).toBe(403);
  });

  it('of the audit shows who got a token and who was refused, page by page', async () => {
    const admin = await api.token(await api.client(['admin']));
    const read = async (query = ''): Promise<Answer> =>
      api.call('GET', `/api/v1/audit${query}`, { token: admin });
    const { status, headers, text, body } = await read('?limit=200');
    expect(status).toBe(200);
    const { events } = body as { events: { reason: string | null; kind: string; clientId: string | null }[] };
    const reasons = new Set(events.map(({ reason }) => reason));
    for (const each of [
      'invalid-token',
      'insufficient-scope',
      'invalid-scope',
      'wrong-secret',
      'unknown-client',
    ]) {
      expect([...reasons]).toContain(each);
    }
    expect(text).not.toContain(known().secret);
    expect(text).not.toContain(token);
    const again = { token: admin, headers: { 'if-none-match': headers.etag ?? '' } };
    expect(await api.call('GET', '/api/v1/audit?limit=200', again)).toMatchObject({ status: 304, text: '' });

    const first = (await read('?limit=1')).body as { events: object[]; next: string };
    const second = (await read(`?limit=1&after=${first.next}`)).body as { events: object[] };
    expect([first.events, second.events].flat()).toEqual(events.slice(0, 2));
  });

  it.each([
    'limit=0',
    'limit=201',
    'limit=1e2',
    'limit=1&limit=2',
    "after=' or 1 eq 1",
    'after=%27%20or%20PartitionKey%20ge%20%27',
    'page=2',
    '__proto__=1',
  ])('does not make the audit answer any question: %s', async (query) => {
    const services = api.services();
    const { client } = await api.client(['admin']);
    const { issuer, audience } = services.config.api;
    const made = await issueToken(
      ...([services.access.keys, { issuer, audience }, client, ['admin'], new Date()] as const),
    );
    const answer = await api.call('GET', `/api/v1/audit?${query.replaceAll(' ', '%20')}`, made);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
  });
});

describe('what is published', () => {
  it('are the public keys and the metadata, without anything private', async () => {
    const keys = await api.call('GET', '/.well-known/jwks.json');
    const [key] = keySetSchema.strict().parse(keys.body).keys;
    expect(Object.keys(key ?? {})).not.toContain('d');
    expect(token.split('.')[0]).toBe(part({ alg: 'ES256', kid: key?.kid, typ: 'at+jwt' }));
    const metadata = await api.call('GET', '/.well-known/oauth-authorization-server');
    expect(serverMetadataSchema.parse(metadata.body).issuer).toBe(api.services().config.api.issuer);
    for (const { headers } of [keys, metadata]) expect(headers['cache-control']).toBe('public, max-age=300');
  });
});
