import { describe, expect, it } from 'vitest';
import { managerOf } from './manager.ts';

const header = (value: string) => new Headers({ 'x-ms-client-principal': value });
const encode = (principal: unknown) => Buffer.from(JSON.stringify(principal)).toString('base64');

describe('on one machine', () => {
  it('who sends no principal is the manager at the machine', () => {
    expect(managerOf(new Headers(), 'loopback')).toBe('sur place');
  });

  it('who comes by another name than the machine’s own is refused: a page of another site may do so', () => {
    const by = (host: string) => managerOf(new Headers({ host }), 'loopback');
    expect(by('127.0.0.1:7071')).toBe('sur place');
    expect(by('localhost:4280')).toBe('sur place');
    for (const other of ['attacker.example:7071', '127.0.0.1.attacker.example']) {
      expect(() => by(other)).toThrow(expect.objectContaining({ code: 'not-signed-in' }));
    }
  });

  it('who sends one is checked as behind the site', () => {
    const visitor = header(encode({ userId: '1', identityProvider: 'aad', userRoles: ['anonymous'] }));
    expect(() => managerOf(visitor, 'loopback')).toThrow(expect.objectContaining({ code: 'forbidden' }));
    for (const broken of ['', 'x', encode(null), encode({ userRoles: 'manager' })]) {
      expect(() => managerOf(header(broken), 'loopback')).toThrow(
        expect.objectContaining({ code: 'not-signed-in' }),
      );
    }
  });
});

describe('who comes by another identity provider', () => {
  it.each(['github', 'x', 'twitter', 'google', 'facebook', 'apple', 'openid', 'AAD', 'aad ', ''])(
    'is refused, whatever the roles: %j',
    (identityProvider) => {
      const principal = { identityProvider, userId: '1', userRoles: ['manager'] };
      for (const auth of ['static-web-apps', 'loopback'] as const) {
        expect(() => managerOf(header(encode(principal)), auth)).toThrow(
          expect.objectContaining({ code: 'forbidden' }),
        );
      }
    },
  );

  it('or by none is nobody', () => {
    expect(() => managerOf(header(encode({ userId: '1', userRoles: ['manager'] })), 'loopback')).toThrow(
      expect.objectContaining({ code: 'not-signed-in' }),
    );
  });
});

describe('the name of the manager', () => {
  it('is what the site shows of the person, else the id', () => {
    const roles = { identityProvider: 'aad', userRoles: ['manager'] };
    const nameOf = (principal: object) =>
      managerOf(header(encode({ ...principal, ...roles })), 'static-web-apps');
    expect(nameOf({ userId: '1', userDetails: 'Zoé' })).toBe('Zoé');
    expect(nameOf({ userId: '1', userDetails: null })).toBe('1');
    expect(nameOf({})).toBe('manager');
    expect(nameOf({ userDetails: '\u202Eétnarég\u0000\n' })).toBe('étnarég');
    expect(nameOf({ userDetails: '\u200B' })).toBe('manager');
    const long = nameOf({ userDetails: 'Zoé '.repeat(200) });
    expect(long.length).toBeLessThanOrEqual(256);
    expect(long).toMatch(/^Zoé Zoé .* Zoé…$/u);
  });
});
