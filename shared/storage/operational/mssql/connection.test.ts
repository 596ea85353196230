import { describe, expect, it } from 'vitest';
import { toDriverConfig } from './connection.ts';

const credential = { getToken: () => Promise.resolve(null) };

describe('toDriverConfig', () => {
  it('holds what a connection string says', () => {
    const text = 'mssql://us%40er:pw@127.0.0.1:14330/niab?encrypt=false&trustServerCertificate=true';
    expect(toDriverConfig({ connectionString: text })).toMatchObject({
      ...{ server: '127.0.0.1', port: 14_330, database: 'niab', user: 'us@er', password: 'pw' },
      options: { encrypt: false, trustServerCertificate: true, useUTC: true },
    });
  });

  it('signs in with an identity', () => {
    expect(toDriverConfig({ server: 'niab.example.test', database: 'niab', credential })).toMatchObject({
      server: 'niab.example.test',
      database: 'niab',
      authentication: { type: 'token-credential', options: { credential } },
      options: { encrypt: true },
    });
  });

  it.each([
    { connectionString: 'Server=tcp:niab.database.windows.net,1433;Database=niab;Encrypt=True' },
    { connectionString: 'Server=NIAB.Database.Windows.NET;Encrypt=False' },
    { connectionString: 'mssql://user:pw@niab.database.windows.net/niab?encrypt=true' },
    { server: 'niab.database.windows.net', database: 'niab', credential },
  ])('speaks to Azure SQL under TLS from the first byte: %j', (connection) => {
    expect(toDriverConfig(connection).options?.encrypt).toBe('strict');
  });

  it('leaves servers elsewhere what their string says, whatever their name', () => {
    const connectionString = 'Server=niab.database.windows.net.example.test;Encrypt=False';
    expect(toDriverConfig({ connectionString }).options?.encrypt).toBe(false);
  });

  it('says that the certificate of Azure SQL is always checked', () => {
    const connectionString = 'Server=niab.database.windows.net;TrustServerCertificate=True';
    expect(() => toDriverConfig({ connectionString })).toThrow('TrustServerCertificate must be false');
  });

  it('lets a serverless database pause, and does not wait itself for it to wake up', () => {
    const config = toDriverConfig({ connectionString: 'mssql://user:pw@example.test/niab' });
    expect(config.pool?.min).toBe(0);
    expect(config.options?.maxRetriesOnTransientErrors).toBe(0);
    expect(config.connectionTimeout).toBe(15_000);
    const { connectionTimeout, pool } = toDriverConfig({ connectionString: 'Server=h' }, 1_000);
    expect([connectionTimeout, pool?.acquireTimeoutMillis, pool?.createTimeoutMillis]).toEqual([
      100, 100, 100,
    ]);
  });
});
