import { decodeJwt, decodeProtectedHeader } from 'jose';
import { describe, expect, it, vi } from 'vitest';
import { AccessStoreError } from '../storage/access/access-store.ts';
import { revokeClient, rotateSecret } from './manage-clients.ts';
import { basicOf, formOf, ISSUER, testedAccess } from './testing-access.ts';
import type { TokenAnswer } from './token-endpoint.ts';

const UNKNOWN = 'niab-00000000000000ff';

function tokenOf({ body }: TokenAnswer): string {
  if (!('access_token' in body)) throw new Error(`refused: ${body.error}`);
  return body.access_token;
}

describe('the token endpoint', () => {
  it('gives a token that says who may do what, until when', async () => {
    const { access, clock, signingKeys, add } = await testedAccess();
    const { client, secret } = await add(['predict:read', 'admin'], 77);
    const answer = await access.tokens.answer(formOf({}), basicOf(client.clientId, secret));
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'cache-control': 'no-store', pragma: 'no-cache' },
      body: { token_type: 'Bearer', expires_in: 900, scope: 'predict:read admin' },
    });
    const token = tokenOf(answer);
    expect(decodeProtectedHeader(token)).toEqual({
      ...{ alg: 'ES256', typ: 'at+jwt', kid: signingKeys.set?.keys[0]?.kid },
    });
    const now = clock.now().getTime() / 1_000;
    expect(decodeJwt(token)).toEqual({
      ...{ iss: ISSUER.issuer, aud: ISSUER.audience, sub: client.clientId, client_id: client.clientId },
      ...{ scope: 'predict:read admin', requests_a_minute: 77, iat: now, exp: now + 900 },
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
  });

  it('gives fewer scopes when fewer are asked for, and refuses more than the client has', async () => {
    const { access, add } = await testedAccess();
    const { client, secret } = await add(['predict:read', 'releases:read']);
    const ask = (scope: string): Promise<TokenAnswer> =>
      access.tokens.answer(formOf({ client_id: client.clientId, client_secret: secret, scope }), null);
    expect((await ask('releases:read')).body).toMatchObject({ scope: 'releases:read' });
    expect(await ask('predict:read admin')).toMatchObject({ status: 400, body: { error: 'invalid_scope' } });
  });

  it('says the same of a wrong secret, an unknown client and one that is revoked, with the way to authenticate', async () => {
    const { access, store, add } = await testedAccess();
    const [known, revoked] = [await add(['admin']), await add(['admin'])];
    await revokeClient(store, revoked.client.clientId);
    const answers = await Promise.all([
      access.tokens.answer(formOf({}), basicOf(known.client.clientId, revoked.secret)),
      access.tokens.answer(formOf({}), basicOf(UNKNOWN, known.secret)),
      access.tokens.answer(formOf({}), basicOf('nobody', known.secret)),
      access.tokens.answer(formOf({}), basicOf(revoked.client.clientId, revoked.secret)),
    ]);
    expect(answers[0]).toEqual({
      status: 401,
      headers: expect.objectContaining({
        'www-authenticate': 'Basic realm="niab", charset="UTF-8"',
        'cache-control': 'no-store',
      }) as object,
      body: { error: 'invalid_client', error_description: 'The client is not authenticated' },
    });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('takes the secret of before for a while after a rotation', async () => {
    const { access, store, clock, add } = await testedAccess();
    const { client, secret } = await add(['admin']);
    const rotated = await rotateSecret(store, client.clientId, 24, clock.now());
    const statusOf = async (given: string): Promise<number> =>
      (await access.tokens.answer(formOf({}), basicOf(client.clientId, given))).status;
    expect([await statusOf(secret), await statusOf(rotated.secret)]).toEqual([200, 200]);
    clock.pass(24 * 3_600);
    expect([await statusOf(secret), await statusOf(rotated.secret)]).toEqual([401, 200]);
  });

  it('locks a client out after five failures, whatever secret comes then, and for longer each time', async () => {
    const { access, clock, add } = await testedAccess();
    const { client, secret } = await add(['admin']);
    const ask = (given: string): Promise<TokenAnswer> =>
      access.tokens.answer(formOf({}), basicOf(client.clientId, given));
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await ask('wrong')).status).toBe(401);
    expect(await ask(secret)).toMatchObject({
      status: 429,
      headers: { 'retry-after': '30' },
      body: { error: 'temporarily_unavailable' },
    });
    clock.pass(30);
    expect((await ask('wrong')).status).toBe(401);
    expect((await ask(secret)).headers['retry-after']).toBe('60');
    clock.pass(60);
    expect((await ask(secret)).status).toBe(200);
    // The failures of before are forgotten.
    expect((await ask('wrong')).status).toBe(401);
    expect((await ask(secret)).status).toBe(200);
  });

  it('locks an id that nobody has out likewise', async () => {
    const { access } = await testedAccess();
    const ask = (): Promise<TokenAnswer> => access.tokens.answer(formOf({}), basicOf(UNKNOWN, 'x'));
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await ask()).status).toBe(401);
    expect(await ask()).toMatchObject({ status: 429, headers: { 'retry-after': '30' } });
  });

  it('stores nothing of what could be no id, and says the same each time', async () => {
    const { access, store } = await testedAccess();
    const change = vi.spyOn(store, 'changeLockout');
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const answer = await access.tokens.answer(formOf({}), basicOf("'; drop table clients --", 'x'));
      expect(answer).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    }
    expect(change).not.toHaveBeenCalled();
  });

  it('turns a flood away at once, beyond what may wait', async () => {
    const { access, add } = await testedAccess();
    const clients = await Promise.all([1, 2, 3, 4].map(() => add(['admin'])));
    const ask = (): Promise<TokenAnswer>[] =>
      clients.map(({ client, secret }) => access.tokens.answer(formOf({}), basicOf(client.clientId, secret)));
    const answers = await Promise.all(Array.from({ length: 10 }, ask).flat());
    const busy = answers.filter(({ status }) => status === 503);
    expect(busy).toHaveLength(19);
    expect(busy[0]).toMatchObject({
      headers: { 'retry-after': '2' },
      body: { error: 'temporarily_unavailable' },
    });
    expect((await Promise.all(ask())).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  it('gives no token while the store does not answer, and says when to come back', async () => {
    const { access, store, errors, add } = await testedAccess();
    const { client, secret } = await add(['admin']);
    const ask = (): Promise<TokenAnswer> =>
      access.tokens.answer(formOf({}), basicOf(client.clientId, secret));
    const down = new AccessStoreError('down');
    for (const operation of ['client', 'lockout', 'addAuditEvent'] as const) {
      const spy = vi.spyOn(store, operation).mockRejectedValueOnce(down);
      expect(await ask(), operation).toMatchObject({
        status: 503,
        headers: { 'retry-after': '10' },
        body: { error: 'temporarily_unavailable', error_description: 'No token can be given just now' },
      });
      spy.mockRestore();
    }
    expect(errors).toEqual([down, down, down]);
    expect((await ask()).status).toBe(200);
  });

  it('gives no token without a key to sign it with', async () => {
    const { access, signingKeys, add } = await testedAccess();
    const { client, secret } = await add(['admin']);
    const { set } = signingKeys;
    signingKeys.set = null;
    const ask = (): Promise<TokenAnswer> =>
      access.tokens.answer(formOf({}), basicOf(client.clientId, secret));
    expect((await ask()).status).toBe(503);
    signingKeys.set = set;
    expect((await ask()).status).toBe(200);
  });

  it('gives tokens by the password grant where it is switched on', async () => {
    const { access, add } = await testedAccess({ passwordGrant: true });
    const { client, secret } = await add(['predict:read']);
    const ask = (password: string): Promise<TokenAnswer> =>
      access.tokens.answer(formOf({ grant_type: 'password', username: client.clientId, password }), null);
    expect((await ask(secret)).status).toBe(200);
    expect(await ask('wrong')).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  it('writes down what it gave and refused, without a secret or a token', async () => {
    const { access, store, clock, add } = await testedAccess();
    const { client, secret } = await add(['predict:read']);
    const answer = await access.tokens.answer(formOf({}), basicOf(client.clientId, secret));
    clock.pass(1);
    await access.tokens.answer(formOf({}), basicOf(client.clientId, `${secret}x`));
    clock.pass(1);
    // A secret in the wrong field.
    await access.tokens.answer(formOf({}), basicOf(secret, client.clientId));
    clock.pass(1);
    await access.tokens.answer(formOf({ scope: 'admin' }), basicOf(client.clientId, secret));
    clock.pass(1);
    await access.tokens.answer(new URLSearchParams(), null);
    const { events } = await store.auditEvents({ most: 10 });
    expect(events.map(({ kind, clientId, reason }) => [kind, clientId, reason])).toEqual([
      ['refused', null, 'invalid-request'],
      ['refused', client.clientId, 'invalid-scope'],
      ['refused', null, 'unknown-client'],
      ['refused', client.clientId, 'wrong-secret'],
      ['token-issued', client.clientId, null],
    ]);
    expect(events.at(-1)).toMatchObject({ scopes: ['predict:read'], jti: decodeJwt(tokenOf(answer)).jti });
    const told = JSON.stringify(events);
    expect(told).not.toContain(secret);
    expect(told).not.toContain(tokenOf(answer));
  });

  it('sweeps the store once an hour, not more often, also where nobody gets a token', async () => {
    const { access, store, clock, add } = await testedAccess();
    const { client, secret } = await add(['admin']);
    const sweep = vi.spyOn(store, 'sweep');
    const ask = (given: string): Promise<TokenAnswer> =>
      access.tokens.answer(formOf({}), basicOf(client.clientId, given));
    await ask('wrong');
    await ask(secret);
    expect(sweep).toHaveBeenCalledTimes(1);
    clock.pass(3_600);
    await ask(secret);
    expect(sweep).toHaveBeenCalledTimes(2);
    clock.pass(3_600);
    await access.audit.refused('invalid-token', null);
    expect(sweep).toHaveBeenCalledTimes(3);
    // A clock that was ahead does not put it off.
    clock.pass(-7_200);
    await ask(secret);
    expect(sweep).toHaveBeenCalledTimes(4);
  });

  it('answers while a sweep takes long, which is not begun twice', async () => {
    const { access, store, clock, add } = await testedAccess();
    const { client, secret } = await add(['admin']);
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const sweep = vi.spyOn(store, 'sweep').mockReturnValue(promise);
    const ask = (): Promise<TokenAnswer> =>
      access.tokens.answer(formOf({}), basicOf(client.clientId, secret));
    expect((await ask()).status).toBe(200);
    clock.pass(3_600);
    expect((await ask()).status).toBe(200);
    expect(sweep).toHaveBeenCalledTimes(1);
    resolve(undefined);
    await promise;
    expect((await ask()).status).toBe(200);
    expect(sweep).toHaveBeenCalledTimes(2);
  });
});
