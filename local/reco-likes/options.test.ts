import { describe, expect, it } from 'vitest';
import { readConfig } from '#shared/config.ts';
import { recoLikesOptions, withStorage } from './options.ts';

describe('the options of npm run reco:likes', () => {
  it('are a file, and where to begin and what to read where they are given', () => {
    expect(recoLikesOptions(['--out', 'a.jsonl'])).toEqual({ out: 'a.jsonl', from: null, to: null });
    expect(recoLikesOptions(['--out', 'a', '--from', '2026-11-18', '--to', 'niabst'])).toEqual({
      ...{ out: 'a', from: '2026-11-18', to: 'niabst' },
    });
  });

  it('that cannot be are refused', () => {
    expect(() => recoLikesOptions([])).toThrow('--out FILE is missing');
    expect(() => recoLikesOptions(['--out', 'a', '--from', '2026-11-17'])).toThrow('Wednesday');
    expect(() => recoLikesOptions(['--out', 'a', '--since', 'x'])).toThrow();
  });

  it.each([
    ['niabst', { accountName: 'niabst' }],
    ['https://niabst.table.core.windows.net', { accountName: 'niabst' }],
    ['UseDevelopmentStorage=true', { connectionString: 'UseDevelopmentStorage=true' }],
  ])('name the storage account: %s', (to, storage) => {
    const settings = { AzureWebJobsStorage: 'Other=1', NIAB_STORAGE_ACCOUNT: 'other' };
    expect(readConfig(withStorage(settings, to)).storage).toEqual(storage);
    expect(withStorage(settings, null)).toEqual(settings);
  });
});
