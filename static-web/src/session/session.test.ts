import { expect, it } from 'vitest';
import { isManager, returnPath, signInPath } from './session.ts';

it('leads back to where one was', () => {
  expect(signInPath('/')).toBe('/connexion');
  expect(signInPath('/semaine/2023-06-07')).toBe('/connexion?retour=%2Fsemaine%2F2023-06-07');
  expect(returnPath('?retour=%2Fsemaine%2F2023-06-07')).toBe('/semaine/2023-06-07');
  expect(returnPath('')).toBe('/');
});

it.each(['https://example.org', '//example.org', '/\\example.org', 'javascript:alert(1)', ''])(
  'does not lead to another site (%s)',
  (address) => expect(returnPath(`?retour=${encodeURIComponent(address)}`)).toBe('/'),
);

it('lets only the role in', () => {
  expect(isManager({ userDetails: 'a', userRoles: ['anonymous', 'authenticated'] })).toBe(false);
  expect(isManager({ userDetails: 'a', userRoles: ['anonymous', 'authenticated', 'manager'] })).toBe(true);
});
