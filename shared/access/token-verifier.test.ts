import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT, type JWTPayload } from 'jose';
import { describe, expect, it, vi } from 'vitest';
import { AccessStoreError } from '../storage/access/access-store.ts';
import { issueToken } from './issue-token.ts';
import { SCOPES } from './scopes.ts';
import { newKeySet } from './signing-key-set.ts';
import { ISSUER, testedAccess, type TestedAccess } from './testing-access.ts';
import { InvalidTokenError, TokenVerifier } from './token-verifier.ts';

const CLIENT = { clientId: 'niab-0123456789abcdef', requestsAMinute: 600 };

const issued = async ({ access, clock }: TestedAccess): Promise<string> =>
  (await issueToken(access.keys, ISSUER, CLIENT, ['predict:read'], clock.now())).token;

/** A token of the current key with claims or a header of one's own. */
async function forged(
  { access, clock }: TestedAccess,
  claims: Record<string, unknown>,
  header: Record<string, unknown> = {},
  signer?: Parameters<SignJWT['sign']>[0],
): Promise<string> {
  const { kid, key } = await access.keys.current();
  const now = clock.now().getTime() / 1_000;
  const all = {
    ...{ iss: ISSUER.issuer, aud: ISSUER.audience, sub: CLIENT.clientId, client_id: CLIENT.clientId },
    ...{ scope: 'predict:read', requests_a_minute: 600, jti: 'x', iat: now, exp: now + 900, ...claims },
  };
  return new SignJWT(all)
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid, ...header })
    .sign(signer ?? key);
}

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a token', () => {
  it('of ours tells who asks and what for', async () => {
    const tested = await testedAccess();
    expect(await tested.access.verifier.principalOf(await issued(tested))).toEqual({
      ...{ kind: 'client', ...CLIENT, scopes: ['predict:read'] },
    });
    // What the refusals below are made from is good.
    await expect(tested.access.verifier.principalOf(await forged(tested, {}))).resolves.toBeDefined();
  });

  it('is checked without asking the store', async () => {
    const tested = await testedAccess();
    const token = await issued(tested);
    for (const name of ['client', 'lockout', 'changeRate', 'addAuditEvent'] as const) {
      vi.spyOn(tested.store, name).mockRejectedValue(new AccessStoreError('down'));
    }
    await expect(tested.access.verifier.principalOf(token)).resolves.toMatchObject(CLIENT);
  });

  it('with the algorithm none is refused', async () => {
    const tested = await testedAccess();
    const [, payload = ''] = (await issued(tested)).split('.');
    const { kid } = await tested.access.keys.current();
    for (const alg of ['none', 'None', 'NONE', '']) {
      const header = base64url({ alg, typ: 'at+jwt', kid });
      for (const signature of ['', 'AAAA']) {
        const token = `${header}.${payload}.${signature}`;
        await expect(tested.access.verifier.principalOf(token), alg).rejects.toThrow(InvalidTokenError);
      }
    }
  });

  it('signed by HS256 with the public key as its secret is refused', async () => {
    const tested = await testedAccess();
    const [jwk] = await tested.access.keys.published();
    const key = await importJWK({ ...jwk }, 'ES256', { extractable: true });
    if (key instanceof Uint8Array) throw new Error('no public key');
    const secrets = [await exportSPKI(key), JSON.stringify(jwk), JSON.stringify(await exportJWK(key))];
    for (const secret of secrets) {
      const signer = createSecretKey(Buffer.from(secret));
      const token = await forged(tested, {}, { alg: 'HS256' }, signer);
      await expect(tested.access.verifier.principalOf(token)).rejects.toThrow(InvalidTokenError);
    }
  });

  it('signed with a key of somebody else, under our key id, is refused', async () => {
    const tested = await testedAccess();
    const { privateKey } = await generateKeyPair('ES256');
    const token = await forged(tested, {}, {}, privateKey);
    await expect(tested.access.verifier.principalOf(token)).rejects.toThrow(InvalidTokenError);
  });

  it('that brings its own key along is refused', async () => {
    const tested = await testedAccess();
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(publicKey);
    for (const header of [
      { jwk },
      { jwk, kid: undefined },
      { jku: 'https://evil.example/jwks', kid: 'evil' },
    ]) {
      const token = await forged(tested, {}, header, privateKey);
      await expect(tested.access.verifier.principalOf(token)).rejects.toThrow(InvalidTokenError);
    }
  });

  it('of an unknown key is refused, without asking for keys', async () => {
    const tested = await testedAccess();
    const other = await testedAccess();
    const token = await issued(other);
    await tested.access.keys.current();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await expect(tested.access.verifier.principalOf(token)).rejects.toThrow(/not published/);
    }
    expect(tested.signingKeys.reads).toBe(1);
  });

  it('that was tampered with is refused, wherever', async () => {
    const tested = await testedAccess();
    const token = await issued(tested);
    const [header = '', payload = '', signature = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as JWTPayload;
    const flipped = signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    for (const other of [
      [header, base64url({ ...claims, scope: 'admin' }), signature],
      [header, base64url({ ...claims, requests_a_minute: 1_000_000 }), signature],
      [base64url({ alg: 'ES256', typ: 'at+jwt', kid: 'other' }), payload, signature],
      [header, payload, flipped],
      [header, payload, ''],
      [header, payload],
      [header, payload, signature, signature],
    ]) {
      await expect(tested.access.verifier.principalOf(other.join('.'))).rejects.toThrow(InvalidTokenError);
    }
  });

  it.each([
    ['for another audience', { aud: 'somebody-else' }],
    ['for no audience', { aud: undefined }],
    ['of another issuer', { iss: 'https://api.example.evil' }],
    ['of no issuer', { iss: undefined }],
    ['without an end', { exp: undefined }],
    ['without an id', { jti: undefined }],
    ['without a subject', { sub: undefined }],
    ['without a client', { client_id: undefined }],
    ['of a client that could be none', { client_id: 'root' }],
    ['without scopes', { scope: undefined }],
    ['with a scope that there is not', { scope: 'predict:read everything' }],
    ['without a limit', { requests_a_minute: undefined }],
    ['with no limit', { requests_a_minute: 0 }],
  ])('%s is refused', async (_, claims) => {
    const tested = await testedAccess();
    const token = await forged(tested, claims);
    await expect(tested.access.verifier.principalOf(token)).rejects.toThrow(InvalidTokenError);
  });

  it.each([
    ['that has expired', { exp: -6 }],
    ['that is not good yet', { nbf: 6 }],
    ['that will be issued', { iat: 6 }],
    ['that lasts longer than ours do', { iat: -906, exp: 3_600 }],
  ])('%s is refused', async (_, offsets) => {
    const tested = await testedAccess();
    const now = tested.clock.now().getTime() / 1_000;
    const claims = Object.fromEntries(Object.entries(offsets).map(([name, offset]) => [name, now + offset]));
    const token = await forged(tested, claims);
    await expect(tested.access.verifier.principalOf(token)).rejects.toThrow(InvalidTokenError);
  });

  it.each([
    ['an ID token', { typ: 'JWT' }],
    ['no type', { typ: undefined }],
  ])('of another kind is refused: %s', async (_, header) => {
    const tested = await testedAccess();
    const token = await forged(tested, {}, header);
    await expect(tested.access.verifier.principalOf(token)).rejects.toThrow(InvalidTokenError);
  });

  it.each(['', '.', '..', 'a.b.c', 'e30.e30.', 'a'.repeat(3_000), 'bnVsbA.bnVsbA.bnVsbA', '\0', 'é.é.é'])(
    'that is none is refused: %j',
    async (text) => {
      const { access } = await testedAccess();
      await expect(access.verifier.principalOf(text)).rejects.toThrow(InvalidTokenError);
    },
  );

  it('of any bytes is refused as none, never otherwise', async () => {
    const tested = await testedAccess();
    const { kid } = await tested.access.keys.current();
    const signature = (await issued(tested)).split('.')[2] ?? '';
    const known = fc.record(
      { alg: fc.constantFrom('ES256', 'none', 'HS256'), typ: fc.constant('at+jwt'), kid: fc.constant(kid) },
      { requiredKeys: [] },
    );
    const header = fc.oneof(
      fc.json(),
      fc.tuple(known, fc.object()).map(([a, b]) => JSON.stringify({ ...b, ...a })),
    );
    const part = (text: string): string => Buffer.from(text).toString('base64url');
    await fc.assert(
      fc.asyncProperty(header, fc.json(), fc.string(), async (head, payload, junk) => {
        for (const end of [signature, part(junk), junk]) {
          const token = `${part(head)}.${part(payload)}.${end}`;
          await expect(tested.access.verifier.principalOf(token)).rejects.toThrow(InvalidTokenError);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('with all scopes is short enough to be taken', async () => {
    const { access, clock } = await testedAccess();
    const client = { ...CLIENT, requestsAMinute: 1_000_000_000 };
    const { token } = await issueToken(access.keys, ISSUER, client, SCOPES, clock.now());
    expect(token.length).toBeLessThan(1_000);
  });
});

describe('a token that was found good', () => {
  it('is remembered until it expires, not longer', async () => {
    const tested = await testedAccess();
    const { verifier } = tested.access;
    const token = await issued(tested);
    const first = await verifier.principalOf(token);
    tested.clock.pass(895);
    expect(await verifier.principalOf(token)).toBe(first);
    tested.clock.pass(11);
    await expect(verifier.principalOf(token)).rejects.toThrow(InvalidTokenError);
    expect(verifier.remembered).toBe(0);
  });

  it('is refused once its key is published no more', async () => {
    const tested = await testedAccess();
    const token = await issued(tested);
    await tested.access.verifier.principalOf(token);
    tested.signingKeys.set = await newKeySet(tested.clock.now());
    tested.clock.pass(601);
    await tested.access.keys.published();
    await vi.waitFor(() => expect(tested.signingKeys.reads).toBe(2));
    await vi.waitFor(() =>
      expect(tested.access.verifier.principalOf(token)).rejects.toThrow(InvalidTokenError),
    );
  });

  it('is one of so many at most', async () => {
    const tested = await testedAccess();
    const verifier = new TokenVerifier(tested.access.keys, ISSUER, tested.clock, 3);
    const tokens = await Promise.all(Array.from({ length: 5 }, () => issued(tested)));
    for (const token of tokens) await verifier.principalOf(token);
    expect(verifier.remembered).toBe(3);
    await expect(verifier.principalOf(tokens[0] ?? '')).resolves.toMatchObject(CLIENT);
  });
});
