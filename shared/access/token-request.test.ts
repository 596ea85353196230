import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OAuthError } from './oauth-error.ts';
import { basicOf, formOf } from './testing-access.ts';
import { readTokenRequest } from './token-request.ts';

const ID = 'niab-0123456789abcdef';
const BODY = { client_id: ID, client_secret: 's3cret' };
const OFF = { passwordGrant: false };
const ON = { passwordGrant: true };

function errorOf(form: URLSearchParams, authorization: string | null, settings = OFF): string {
  try {
    readTokenRequest(form, authorization, settings);
  } catch (error) {
    if (error instanceof OAuthError) return error.code;
    throw error;
  }
  return 'none';
}

function statusOf(form: URLSearchParams, authorization: string | null, passwordGrant: boolean) {
  try {
    readTokenRequest(form, authorization, { passwordGrant });
    return { status: 200 };
  } catch (error) {
    if (error instanceof OAuthError) return error;
    throw error;
  }
}

describe('a request for a token', () => {
  it('names its client in the body', () => {
    expect(readTokenRequest(formOf(BODY), null, OFF)).toEqual({
      ...{ clientId: ID, secret: 's3cret', scopes: null, by: 'body' },
    });
  });

  it('or in the Authorization header, each part encoded as in a form', () => {
    const header = basicOf('an id', 'p:q%+&é'.slice(0, 6));
    expect(readTokenRequest(formOf({}), header, OFF)).toMatchObject({
      ...{ clientId: 'an id', secret: 'p:q%+&', by: 'basic' },
    });
    const plus = `Basic ${Buffer.from('an+id:a%20b').toString('base64')}`;
    expect(readTokenRequest(formOf({ client_id: 'an id' }), plus, OFF)).toMatchObject({
      ...{ clientId: 'an id', secret: 'a b' },
    });
  });

  it('is refused when it does both, or names two clients', () => {
    expect(errorOf(formOf(BODY), basicOf(ID, 's3cret'))).toBe('invalid_request');
    expect(errorOf(formOf({ client_id: 'other' }), basicOf(ID, 's3cret'))).toBe('invalid_request');
  });

  it('asks for scopes that there are, each once and in our order', () => {
    const scopesOf = (scope: string) => readTokenRequest(formOf({ ...BODY, scope }), null, OFF).scopes;
    expect(scopesOf('releases:read predict:read releases:read')).toEqual(['predict:read', 'releases:read']);
    expect(scopesOf('')).toBeNull();
  });

  it.each(['all', 'predict:read  admin', ' admin', 'admin ', 'ADMIN', 'admin\tadmin', '__proto__'])(
    'asks for no other scopes: %j',
    (scope) => {
      expect(errorOf(formOf({ ...BODY, scope }), null)).toBe('invalid_scope');
    },
  );

  it('says which grant it wants', () => {
    expect(errorOf(new URLSearchParams(BODY), null)).toBe('invalid_request');
    expect(errorOf(formOf({ ...BODY, grant_type: '' }), null)).toBe('invalid_request');
    for (const grant of ['password', 'authorization_code', 'refresh_token', 'implicit', 'constructor']) {
      expect(errorOf(formOf({ ...BODY, grant_type: grant }), null), grant).toBe('unsupported_grant_type');
    }
  });

  it('is refused when a field comes twice, whichever', () => {
    for (const name of ['grant_type', 'client_id', 'client_secret', 'scope', 'something']) {
      const form = formOf({ ...BODY, scope: 'admin', something: 'x' });
      form.append(name, form.get(name) ?? '');
      expect(errorOf(form, null), name).toBe('invalid_request');
    }
  });

  it.each([
    ['nothing', {}, null],
    ['an id alone', { client_id: ID }, null],
    ['a secret alone', { client_secret: 's' }, null],
    ['an empty secret', { client_id: ID, client_secret: '' }, null],
    ['another scheme', {}, 'Bearer abc'],
    ['a scheme alone', {}, 'Basic'],
    ['no base64', {}, 'Basic ???'],
    ['no colon', {}, `Basic ${Buffer.from('abc').toString('base64')}`],
    ['no id', {}, `Basic ${Buffer.from(':abc').toString('base64')}`],
    ['no secret', {}, `Basic ${Buffer.from('abc:').toString('base64')}`],
    ['a broken encoding', {}, `Basic ${Buffer.from('a%zz:b').toString('base64')}`],
    ['letters that are no ASCII', { client_id: 'é', client_secret: 's' }, null],
    ['a line break', { client_id: 'a\r\nset-cookie: x', client_secret: 's' }, null],
    ['too long an id', { client_id: 'a'.repeat(201), client_secret: 's' }, null],
    ['too long a secret', {}, basicOf(ID, 's'.repeat(201))],
  ])('does not authenticate its client with %s', (_, fields, authorization) => {
    expect(errorOf(formOf(fields), authorization)).toBe('invalid_client');
  });

  it('of any bytes is read or refused, never more', () => {
    const names = ['grant_type', 'client_id', 'client_secret', 'scope', 'username', 'password'];
    const field = fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string()), fc.string({ unit: 'binary' }));
    const bytes = fc.uint8Array().map((each) => `Basic ${Buffer.from(each).toString('base64')}`);
    const header = fc.oneof(fc.constant(null), fc.string({ unit: 'binary' }), bytes);
    fc.assert(
      fc.property(fc.array(field), header, fc.boolean(), (fields, authorization, passwordGrant) => {
        const form = new URLSearchParams([['grant_type', 'client_credentials'], ...fields]);
        const { status } = statusOf(form, authorization, passwordGrant);
        expect([200, 400, 401]).toContain(status);
      }),
      { numRuns: 500 },
    );
  });

  it('takes the password grant only where it is switched on, with an id as the user', () => {
    const form = formOf({ grant_type: 'password', username: ID, password: 's3cret' });
    expect(errorOf(form, null, OFF)).toBe('unsupported_grant_type');
    expect(readTokenRequest(form, null, ON)).toMatchObject({
      clientId: ID,
      secret: 's3cret',
      by: 'password',
    });
    expect(errorOf(form, basicOf(ID, 's3cret'), ON)).toBe('invalid_request');
    expect(errorOf(formOf({ grant_type: 'password', username: ID }), null, ON)).toBe('invalid_request');
  });
});
