import { describe, expect, it } from 'vitest';
import { parseConnectionString } from './connection-string.ts';

/** As the portal gives it. */
const PORTAL =
  'Server=tcp:niab.database.windows.net,1433;Initial Catalog=niab;Persist Security Info=False;User ID=manager;' +
  'Password={your_password};MultipleActiveResultSets=False;Encrypt=True;TrustServerCertificate=False;' +
  'Connection Timeout=30;';

describe('parseConnectionString', () => {
  it('reads a URL, escaped characters included', () => {
    const url =
      'mssql://us%40er:p%2Fw%3A%23@127.0.0.1:14330/db%20name?encrypt=false&trustServerCertificate=true';
    expect(parseConnectionString(url)).toEqual({
      ...{ server: '127.0.0.1', port: 14_330, database: 'db name', user: 'us@er', password: 'p/w:#' },
      ...{ encrypt: false, trustServerCertificate: true },
    });
  });

  it("reads the portal's ADO.NET string", () => {
    expect(parseConnectionString(PORTAL)).toEqual({
      ...{ server: 'niab.database.windows.net', port: 1_433, database: 'niab' },
      ...{ user: 'manager', password: '{your_password}', encrypt: true, trustServerCertificate: false },
    });
  });

  it.each<[string, object]>([
    ['Data Source=h;User ID=u;Password="a;b=c""d"', { server: 'h', port: null, password: 'a;b=c"d' }],
    ["server = h ; uid = u ; pwd = 'it''s; so' ;", { server: 'h', user: 'u', password: "it's; so" }],
    ['Server=h;Password=a=b', { password: 'a=b' }],
    ['Server=h;Password=one;PWD=two', { password: 'two' }],
    ['Server=.;Database=', { server: 'localhost', database: '' }],
    ['Server=h\\instance', { server: 'h\\instance' }],
    ['Server=h;Encrypt=Strict', { encrypt: 'strict' }],
    [
      'Server=h;Encrypt=Optional;Trust Server Certificate=yes',
      { encrypt: false, trustServerCertificate: true },
    ],
  ])('reads %s', (text, expected) => {
    expect(parseConnectionString(text)).toMatchObject(expected);
  });

  it('encrypts and checks the certificate unless told otherwise', () => {
    for (const text of ['mssql://user:pw@example.test/niab', 'Server=example.test']) {
      expect(parseConnectionString(text)).toMatchObject({ encrypt: true, trustServerCertificate: false });
    }
  });

  it.each<[string, string]>([
    ['secret', 'no name=value'],
    ['Password=secret', 'names no server'],
    ['mssql://', 'names no server'],
    ['Server=h,x;Password=secret', 'port'],
    ['mssql://u:secret@h/db?encrypt=maybe', 'encrypt must be'],
    ['Server=h;Encrypt=maybe;Password=secret', 'Encrypt must be'],
    ['Server=h;TrustServerCertificate=strict;Password=secret', 'TrustServerCertificate must be'],
    [`${PORTAL}Aplication Intent=secret;Failover Partner=secret`, 'aplication intent, failover partner'],
    ['mssql://u:secret@h/db?encrypt=true&readOnly=secret', 'readOnly'],
    ['Server=h;Authentication="Active Directory Default"', 'NIAB_SQL_SERVER'],
  ])('refuses %j, says why and repeats no value', (text, why) => {
    const parse = (): unknown => parseConnectionString(text);
    expect(parse).toThrow(why);
    expect(parse).toThrow(
      expect.objectContaining({
        code: 'bad-settings',
        field: 'NIAB_SQL_CONNECTION_STRING',
        message: expect.not.stringContaining('secret') as string,
      }) as Error,
    );
  });
});
