import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { SAMPLE_SITE_URL } from '../ports.ts';
import { root } from '../settings.ts';
import { dataFolder, playedDay, refuseSampleSite } from './sample-data.ts';

const SAMPLED = { NIAB_SITES_BASE_URL: SAMPLE_SITE_URL, NIAB_DATA_DIR: '/data' };

const folder = temporaryFolder();

describe('the data of the sample weeks', () => {
  it.each([
    [SAMPLED, '2023-06-26', '/data'],
    [{ ...SAMPLED, NIAB_TODAY: '2023-06-05' }, '2023-06-05', '/data/2023-06-05'],
    [{ ...SAMPLED, NIAB_SITES_BASE_URL: '', NIAB_TODAY: '2023-06-05' }, null, '/data'],
  ])('of %j are of a day, in a folder of its own', (settings, day, where) => {
    expect([playedDay(settings), dataFolder(settings)]).toEqual([day, path.resolve(where)]);
  });

  it('are not for a command with the real clock, which says with which settings it is used', () => {
    expect(() => refuseSampleSite(SAMPLED, 'catch-up')).toThrow(
      expect.objectContaining({
        code: 'bad-settings',
        message: expect.stringContaining(
          'NIAB_SITES_BASE_URL= NIAB_DATA_DIR=FOLDER npm run catch-up',
        ) as string,
      }) as Error,
    );
    expect(() => refuseSampleSite({ ...SAMPLED, NIAB_SITES_BASE_URL: '' }, 'catch-up')).not.toThrow();
  });

  it.each(['backfill', 'catch-up'])('are not for npm run %s', (command) => {
    const { status, stderr } = spawnSync(process.execPath, [path.join(root, `local/${command}.ts`)], {
      env: { ...process.env, ...SAMPLED, NIAB_DATA_DIR: folder },
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining(`npm run ${command} has the real clock`)]);
  });
});
