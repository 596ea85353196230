import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SAMPLE_MODEL } from '#local/settings.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { modelNamed, modelsAtHand, newestBefore } from './choose-model.ts';

const model = (version: string, cutOff: string) => ({ directory: `/models/${version}`, version, cutOff });

describe('the newest model before a week', () => {
  const models = [model('new', '2023-07-05'), model('old', '2019-07-03'), model('sample', '2023-03-29')];

  it.each([
    ['2024-01-03', 'new'],
    ['2023-07-05', 'new'],
    ['2023-06-28', 'sample'],
    ['2023-03-29', 'sample'],
    ['2023-03-22', 'old'],
  ])('%s is %s', (week, version) => {
    expect(newestBefore(models, week).version).toBe(version);
  });

  it('is missing where all know more, and the error names their cut-offs', () => {
    expect(() => newestBefore(models, '2019-06-26')).toThrow(
      /new \(2023-07-05\), old \(2019-07-03\), sample \(2023-03-29\)/,
    );
  });

  it('is the one that is not of the sample weeks, of two with one cut-off', () => {
    const twins = [model('shipped', '2023-03-29'), model('sample', '2023-03-29')];
    expect(newestBefore(twins, '2023-04-05').version).toBe('shipped');
  });
});

describe('the models at hand', () => {
  const folder = temporaryFolder();

  it('are all of the folder and that of the sample weeks', async () => {
    cpSync(path.join(SAMPLE_MODEL, 'manifest.json'), path.join(folder, 'a', 'manifest.json'));
    mkdirSync(path.join(folder, 'being-made'));
    writeFileSync(path.join(folder, 'current'), 'a\n');
    const found = await modelsAtHand(folder);
    expect(found.map(({ directory }) => directory)).toEqual([path.join(folder, 'a'), SAMPLE_MODEL]);
    expect(found[1]).toMatchObject({ version: '4.0.0-e171c07f', cutOff: '2023-03-29' });
  });

  it('are named by version or by folder', async () => {
    expect((await modelNamed('a', folder)).directory).toBe(path.join(folder, 'a'));
    expect((await modelNamed('local/sample-weeks/model', folder)).cutOff).toBe('2023-03-29');
    await expect(modelNamed('b', folder)).rejects.toThrow(expect.objectContaining({ code: 'bad-model' }));
  });
});
