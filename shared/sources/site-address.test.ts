import { expect, it } from 'vitest';
import { SiteAddresses } from './site-address.ts';

const LOCAL = 'http://127.0.0.1:4290';
const sites = new SiteAddresses(['www.allocine.fr'], null, {});
const played = new SiteAddresses(['www.allocine.fr'], LOCAL, {});
const refused = expect.objectContaining({ code: 'host-not-allowed', field: 'url' }) as unknown;

/** Each of them as an address, and as what a page redirects to. */
const HOSTILE = [
  'http://www.allocine.fr/',
  'https://www.allocine.fr:8443/',
  'https://www.allocine.fr@evil.example/',
  'https://user@www.allocine.fr/',
  'https://:secret@www.allocine.fr/',
  'https://www.allocine.fr.evil.example/',
  'https://evil.example/www.allocine.fr/',
  '//evil.example/',
  '/\\evil.example/',
  '/\t/evil.example/',
  'https:\\\\evil.example/',
  'https://169.254.169.254/metadata/identity',
  'https://2852039166/metadata',
  'https://[::1]/',
  'https://localhost/',
  'http://127.0.0.1:7071/api/weeks',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'https://[/',
];

it.each(HOSTILE)('neither asks for %j nor follows a redirect to it', (address) => {
  const from = new URL('https://www.allocine.fr/film/');
  for (const each of [sites, played]) {
    expect(() => each.allowed(address)).toThrow(refused);
    expect(() => each.redirected(from, address)).toThrow(refused);
  }
});

it('follows a redirect within the sites, also where a local one plays them', () => {
  const from = new URL('https://www.allocine.fr/film/');
  expect(sites.redirected(from, '../x?y#z').href).toBe('https://www.allocine.fr/x?y#z');
  expect(played.redirected(from, `${LOCAL}/www.allocine.fr/x`).href).toBe('https://www.allocine.fr/x');
  for (const other of [`${LOCAL}/evil.example/x`, `${LOCAL}//evil.example/`, `${LOCAL}.evil.example/`]) {
    expect(() => played.redirected(from, other)).toThrow(refused);
  }
});
