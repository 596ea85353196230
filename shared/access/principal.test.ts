import { describe, expect, it } from 'vitest';
import { bearerChallenge, bearerToken } from './bearer.ts';
import { authorise, InsufficientScopeError, type Principal } from './principal.ts';
import { SCOPES, type Scope } from './scopes.ts';
import { keySetDocument, serverMetadata } from './server-metadata.ts';
import { testedAccess } from './testing-access.ts';
import { InvalidTokenError } from './token-verifier.ts';

const client = (scopes: readonly Scope[]): Principal => ({
  ...{ kind: 'client', clientId: 'niab-0123456789abcdef', scopes, requestsAMinute: 1 },
});

describe('the check of what somebody may do', () => {
  it('lets a client do what its token says, and no more', () => {
    for (const held of SCOPES) {
      for (const needed of SCOPES) {
        const check = (): void => authorise(client([held]), needed);
        if (held === needed) expect(check).not.toThrow();
        else expect(check).toThrow(InsufficientScopeError);
      }
    }
    expect(() => authorise(client([]), 'predict:read')).toThrow(/"predict:read"/);
  });

  it('wants all scopes that are needed, and names them', () => {
    const needed = ['predict:read', 'releases:read'] as const;
    expect(() => authorise(client(needed), ...needed)).not.toThrow();
    for (const held of SCOPES) {
      expect(() => authorise(client([held]), ...needed)).toThrow(/"predict:read" and "releases:read" are/);
    }
  });

  it('lets the manager do all', () => {
    for (const scope of SCOPES) expect(() => authorise({ kind: 'manager', name: 'x' }, scope)).not.toThrow();
  });
});

describe('the Authorization header', () => {
  it('carries a bearer token', () => {
    expect(bearerToken('Bearer abc.def-_~+/==')).toBe('abc.def-_~+/==');
    expect(bearerToken('bearer  abc')).toBe('abc');
  });

  it.each([
    null,
    '',
    'Bearer',
    'Bearer ',
    'Basic abc',
    'Bearer a b',
    'Bearer a,b',
    'xBearer a',
    'Bearer é',
    'a',
  ])('or none: %j', (header) => {
    expect(() => bearerToken(header)).toThrow(InvalidTokenError);
  });

  it('is answered with how to do better', () => {
    const challenge = (error: unknown, header: string | null = 'Bearer x') => bearerChallenge(error, header);
    expect(challenge(new InvalidTokenError('x'), null)).toBe('Bearer realm="niab"');
    expect(challenge(new InvalidTokenError('x'))).toBe('Bearer realm="niab", error="invalid_token"');
    expect(challenge(new InsufficientScopeError('admin'))).toBe(
      'Bearer realm="niab", error="insufficient_scope", scope="admin"',
    );
    expect(challenge(new InsufficientScopeError('predict:read', 'admin'))).toContain(
      'scope="predict:read admin"',
    );
    expect(challenge(new Error('x'))).toBeNull();
  });
});

describe('what the API says of itself', () => {
  it('has what RFC 8414 asks for, below the issuer', () => {
    expect(serverMetadata('https://api.example', false)).toEqual({
      issuer: 'https://api.example',
      token_endpoint: 'https://api.example/api/v1/token',
      jwks_uri: 'https://api.example/.well-known/jwks.json',
      scopes_supported: ['predict:read', 'releases:read', 'admin'],
      response_types_supported: [],
      grant_types_supported: ['client_credentials'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      service_documentation: 'https://api.example/api/docs',
    });
    expect(serverMetadata('https://api.example', true).grant_types_supported).toContain('password');
  });

  it('has the published keys', async () => {
    const { access, signingKeys } = await testedAccess();
    const { keys } = keySetDocument(await access.keys.published());
    expect(keys).toMatchObject([{ kid: signingKeys.set?.keys[0]?.kid, alg: 'ES256', use: 'sig' }]);
  });
});
