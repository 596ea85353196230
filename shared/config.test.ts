import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const local = { AzureWebJobsStorage: 'UseDevelopmentStorage=true' };

/** What is said of settings that are wrong. */
function attempted(settings: Record<string, string>): string {
  try {
    readConfig(settings);
    return '';
  } catch (error) {
    return String(error);
  }
}

describe('settings', () => {
  it('need nothing but the storage account: everything else has a default for one machine', () => {
    const config = readConfig(local);
    expect(config.sql).toBeNull();
    expect(config.cosmos).toBeNull();
    expect(config.storage).toEqual({ connectionString: 'UseDevelopmentStorage=true' });
    expect(config.sites).toMatchObject({ minDelayMs: 2_000, maxDelayMs: 5_000 });
  });

  it('trust nobody by default: the API asks for the principal of the site', () => {
    expect(readConfig(local).auth).toBe('static-web-apps');
  });

  it('choose Azure SQL and Cosmos DB by connection string or by managed identity', () => {
    expect(readConfig({ ...local, NIAB_SQL_CONNECTION_STRING: 'Server=x' }).sql).toEqual({
      connectionString: 'Server=x',
    });
    expect(readConfig({ ...local, NIAB_SQL_SERVER: 'sql.example' }).sql).toEqual({
      server: 'sql.example',
      database: 'niab',
    });
    expect(readConfig({ ...local, NIAB_COSMOS_ENDPOINT: 'https://cosmos.example/' }).cosmos).toEqual({
      endpoint: 'https://cosmos.example/',
      database: 'niab',
    });
  });

  it('take an empty app setting for one that is not set', () => {
    expect(readConfig({ ...local, NIAB_SQL_CONNECTION_STRING: '', NIAB_TMDB_KEY: '' }).sql).toBeNull();
  });

  it('read a truth value in the case that the template, Azure or a person writes', () => {
    const wikimedia = (text: string): boolean =>
      readConfig({ ...local, NIAB_WIKIMEDIA: text }).sites.wikimedia;
    expect(['1', 'true', 'True', 'TRUE'].map(wikimedia)).toEqual([true, true, true, true]);
    expect(['0', 'false', 'False', 'FALSE', ''].map(wikimedia)).toEqual([false, false, false, false, false]);
    expect(() => wikimedia('yes')).toThrow(/NIAB_WIKIMEDIA/);
  });

  it('switch no live signal on unless they name it, and only one that there is, with its key', () => {
    const sources = (settings: Record<string, string>): readonly string[] =>
      readConfig({ ...local, ...settings }).signals.sources;
    expect(sources({})).toEqual([]);
    expect(sources({ NIAB_SIGNALS: ' ' })).toEqual([]);
    expect(sources({ NIAB_SIGNALS: 'wikipedia, scare' })).toEqual(['wikipedia', 'scare']);
    expect(attempted({ ...local, NIAB_SIGNALS: 'scare,twitter' })).toMatch(/NIAB_SIGNALS.*scare.*youtube/);
    expect(attempted({ ...local, NIAB_SIGNALS: 'tmdb,youtube', NIAB_TMDB_KEY: 'hush' })).toMatch(
      /NIAB_SIGNALS: youtube needs NIAB_YOUTUBE_KEY$/,
    );
    expect(sources({ NIAB_SIGNALS: 'tmdb', NIAB_TMDB_KEY: 'hush' })).toEqual(['tmdb']);
  });

  it('show nothing of MovieLens unless they say so, in one of two words', () => {
    const demonstration = (settings: Record<string, string>): boolean =>
      readConfig({ ...local, ...settings }).demonstration;
    expect(demonstration({})).toBe(false);
    expect(demonstration({ NIAB_MOVIELENS: '' })).toBe(false);
    expect(demonstration({ NIAB_MOVIELENS: 'off' })).toBe(false);
    expect(demonstration({ NIAB_MOVIELENS: 'on' })).toBe(true);
    for (const text of ['1', 'true', 'ON', 'yes']) {
      expect(() => demonstration({ NIAB_MOVIELENS: text }), text).toThrow(/NIAB_MOVIELENS/);
    }
  });

  it('give the prediction API an address without a slash at its end, and keys in a file', () => {
    expect(readConfig(local).api).toEqual({
      issuer: 'http://127.0.0.1:7072',
      audience: 'niab-prediction-api',
      keyVaultUrl: null,
      passwordGrant: false,
      listen: { host: '127.0.0.1', port: 8_080 },
    });
    const issuer = (text: string): string => readConfig({ ...local, NIAB_API_ISSUER: text }).api.issuer;
    expect(issuer('https://api.example')).toBe('https://api.example');
    for (const text of ['https://api.example/', 'https://api.example?a=1', 'ftp://api.example', 'api']) {
      expect(() => issuer(text), text).toThrow(/NIAB_API_ISSUER/);
    }
    expect(() => readConfig({ ...local, NIAB_KEY_VAULT: 'http://v.example' })).toThrow(/NIAB_KEY_VAULT/);
  });

  it('take the account of the data for that of the host, unless another one is named', () => {
    const account = (settings: Record<string, string>): unknown => readConfig(settings).storage;
    const host = { AzureWebJobsStorage__accountName: 'host' };
    expect(account(host)).toEqual({ accountName: 'host' });
    expect(account({ ...host, NIAB_STORAGE_ACCOUNT: 'data' })).toEqual({ accountName: 'data' });
    expect(() => account({ NIAB_STORAGE_ACCOUNT: 'data' })).toThrow(
      /AzureWebJobsStorage__accountName: must be set/,
    );
  });

  it('refuse names that Azure would not have given, each by its own', () => {
    const named = { AzureWebJobsStorage__accountName: 'niabhost' };
    const account = 'must be 3 to 24 lower-case letters and digits';
    for (const name of [
      'ab',
      'a'.repeat(25),
      'niab-data',
      'NiabData',
      'niabdata.blob.core.windows.net',
      'é12',
    ]) {
      expect(() => readConfig({ ...named, NIAB_STORAGE_ACCOUNT: name }), name).toThrow(
        `NIAB_STORAGE_ACCOUNT: ${account}`,
      );
    }
    const wrong = {
      AzureWebJobsStorage__accountName: 'https://niabhost',
      NIAB_SQL_SERVER: 'tcp:niab.database.windows.net,1433',
      AZURE_CLIENT_ID: 'niab-identity',
      NIAB_API_ISSUER: 'https://api.example/',
      PORT: '70000',
    };
    const told = attempted(wrong);
    expect(told).toContain(`AzureWebJobsStorage__accountName: ${account}`);
    for (const name of Object.keys(wrong)) expect(told).toContain(`${name}: `);
  });

  it('name everything that is missing or malformed in one error', () => {
    const wrong = { NIAB_AUTH: 'nobody', NIAB_POLITE_MIN_MS: '-1', NIAB_SITES_BASE_URL: 'not a url' };
    expect(() => readConfig(wrong)).toThrow(
      /NIAB_AUTH.*NIAB_SITES_BASE_URL.*NIAB_POLITE_MIN_MS.*AzureWebJobsStorage/s,
    );
  });
});
