import { describe, expect, it } from 'vitest';
import { toDriverConfig } from './connection.ts';

describe('toDriverConfig', () => {
  it('reads a URL, escaped characters included', () => {
    const config = toDriverConfig({
      connectionString:
        'mssql://us%40er:p%2Fw%3A%23@127.0.0.1:14330/db%20name?encrypt=false&trustServerCertificate=true',
    });
    expect(config).toMatchObject({
      server: '127.0.0.1',
      port: 14_330,
      database: 'db name',
      user: 'us@er',
      password: 'p/w:#',
      options: { encrypt: false, trustServerCertificate: true, useUTC: true },
    });
  });

  it('encrypts and checks the certificate unless told otherwise', () => {
    const { options } = toDriverConfig({ connectionString: 'mssql://user:pw@example.test/niab' });
    expect(options).toMatchObject({ encrypt: true, trustServerCertificate: false });
  });

  it('reads an ADO.NET connection string', () => {
    const config = toDriverConfig({
      connectionString:
        'Server=tcp:niab.example.test,1433;Initial Catalog=niab;User ID=manager;Password="a;b=c";Encrypt=True',
    });
    expect(config).toMatchObject({
      server: 'niab.example.test',
      port: 1_433,
      database: 'niab',
      user: 'manager',
      password: 'a;b=c',
      options: { encrypt: true },
    });
  });

  it('signs in with an identity', () => {
    const credential = { getToken: () => Promise.resolve(null) };
    expect(toDriverConfig({ server: 'niab.example.test', database: 'niab', credential })).toMatchObject({
      server: 'niab.example.test',
      database: 'niab',
      authentication: { type: 'token-credential', options: { credential } },
      options: { encrypt: true },
    });
  });

  it('lets a serverless database pause, and waits about a minute for it to wake up', () => {
    const { pool, options } = toDriverConfig({ connectionString: 'mssql://user:pw@example.test/niab' });
    expect(pool?.min).toBe(0);
    const { maxRetriesOnTransientErrors = 0, connectionRetryInterval = 0 } = { ...options };
    expect(maxRetriesOnTransientErrors * connectionRetryInterval).toBe(60_000);
  });

  it.each(['secret', 'Password=secret', 'mssql://', 'mssql://u:secret@h/db?encrypt=maybe'])(
    'refuses %j without repeating it',
    (connectionString) => {
      expect(() => toDriverConfig({ connectionString })).toThrow(
        expect.objectContaining({
          code: 'bad-settings',
          field: 'NIAB_SQL_CONNECTION_STRING',
          message: expect.not.stringContaining('secret') as string,
        }) as Error,
      );
    },
  );
});
