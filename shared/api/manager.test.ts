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
    const visitor = header(encode({ userId: '1', userRoles: ['anonymous'] }));
    expect(() => managerOf(visitor, 'loopback')).toThrow(expect.objectContaining({ code: 'forbidden' }));
    for (const broken of ['', 'x', encode(null), encode({ userRoles: 'manager' })]) {
      expect(() => managerOf(header(broken), 'loopback')).toThrow(
        expect.objectContaining({ code: 'not-signed-in' }),
      );
    }
  });
});

describe('the name of the manager', () => {
  it('is what the site shows of the person, else the id', () => {
    const roles = { userRoles: ['manager'] };
    const nameOf = (principal: object) =>
      managerOf(header(encode({ ...principal, ...roles })), 'static-web-apps');
    expect(nameOf({ userId: '1', userDetails: 'Zoé' })).toBe('Zoé');
    expect(nameOf({ userId: '1', userDetails: null })).toBe('1');
    expect(nameOf({})).toBe('manager');
    const long = nameOf({ userDetails: 'Zoé '.repeat(200) });
    expect(long.length).toBeLessThanOrEqual(256);
    expect(long).toMatch(/^Zoé Zoé .* Zoé…$/u);
  });
});
