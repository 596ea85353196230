import { describe, expect, it } from 'vitest';
import { userOf } from './user-arguments.ts';

const GIVEN = { server: 'sql.example', database: 'niab', user: 'niab-prod-functions' };

describe('the arguments of npm run database-user', () => {
  it('name server, database and identity; the client id may be left out', () => {
    expect(userOf(GIVEN)).toEqual({
      server: 'sql.example',
      database: 'niab',
      name: 'niab-prod-functions',
      clientId: null,
    });
  });

  it.each([
    ['server', undefined],
    ['user', 'x'.repeat(129)],
    ['client-id', 'not-an-id'],
  ])('are refused with the name of the wrong one: --%s', (option, value) => {
    expect(() => userOf({ ...GIVEN, [option]: value })).toThrow(`--${option}: `);
  });
});
