import { expect, it } from 'vitest';
import { readConfig } from '#shared/config.ts';
import { SAMPLE_SITE_URL } from '../ports.ts';
import { playedDay } from '../sample-weeks/sample-data.ts';
import { localSettings, SAMPLE_MODEL } from '../settings.ts';
import { storageSettings } from './storage-settings.ts';

const settings: Record<string, string> = { ...localSettings({}), NIAB_STORAGE_ACCOUNT: 'another' };
const storageOf = (to?: string) => readConfig(storageSettings(settings, to)).storage;

it('the storage is that of the settings, unless another is named', () => {
  expect(storageOf()).toEqual({ connectionString: settings['AzureWebJobsStorage'] });
  expect(storageOf('AccountName=a;AccountKey=b')).toEqual({ connectionString: 'AccountName=a;AccountKey=b' });
});

it.each(['niabstorage', 'https://niabstorage.blob.core.windows.net/'])(
  'of an account, named as %s, the identity is asked',
  (to) => {
    expect(storageOf(to)).toEqual({ accountName: 'niabstorage' });
  },
);

it('of another storage the days are the real ones, though a fresh checkout plays the sample weeks', () => {
  const fresh = { ...settings, NIAB_SITES_BASE_URL: SAMPLE_SITE_URL };
  expect(playedDay(storageSettings(fresh, undefined))).not.toBeNull();
  expect(playedDay(storageSettings(fresh, 'niabstorage'))).toBeNull();
});

it('of another storage the package’s model is the shipped one, not that of the sample weeks', () => {
  const modelOf = (given: Record<string, string>, to?: string) =>
    readConfig(storageSettings(localSettings(given), to)).modelDir;
  const fresh = { NIAB_SITES_BASE_URL: SAMPLE_SITE_URL };
  expect(modelOf(fresh)).toBe(SAMPLE_MODEL);
  expect(modelOf(fresh, 'niabstorage')).toBeNull();
  expect(modelOf({ ...fresh, NIAB_MODEL_DIR: '/models/own' }, 'niabstorage')).toBe('/models/own');
});
