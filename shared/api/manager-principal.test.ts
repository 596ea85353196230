import { describe, expect, it } from 'vitest';
import { authorise } from '../access/principal.ts';
import { SCOPES } from '../access/scopes.ts';
import { managerPrincipal } from './manager-principal.ts';

const header = (...userRoles: string[]) => {
  const principal = { identityProvider: 'aad', userId: '1', userDetails: 'gerant@cinema.fr', userRoles };
  const text = Buffer.from(JSON.stringify(principal)).toString('base64');
  return new Headers({ 'x-ms-client-principal': text });
};

describe('the manager whom the site has signed in', () => {
  it('passes the same check as a token, with every scope', () => {
    const principal = managerPrincipal(header('manager'), 'static-web-apps');
    expect(principal).toEqual({ kind: 'manager', name: 'gerant@cinema.fr' });
    for (const scope of SCOPES) expect(() => authorise(principal, scope)).not.toThrow();
  });

  it('is nobody whom it has not, whatever roles are named like scopes', () => {
    expect(() => managerPrincipal(header('admin', 'predict:read'), 'static-web-apps')).toThrow(
      expect.objectContaining({ code: 'forbidden' }),
    );
    expect(() => managerPrincipal(new Headers(), 'static-web-apps')).toThrow(
      expect.objectContaining({ code: 'not-signed-in' }),
    );
  });
});
