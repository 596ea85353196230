import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '#shared/config.ts';
import { loadForecaster } from '#shared/forecasting/forecaster.ts';
import { manifestSchema } from '#shared/forecasting/manifest.ts';
import { shippedModelDirectory } from '#shared/storage/models/model-directory.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { SAMPLE_SITE_URL } from '../ports.ts';
import { localSettings, root, SAMPLE_MODEL } from '../settings.ts';
import { withSampleModel } from './sample-model.ts';

const SAMPLED = { AzureWebJobsStorage: 'UseDevelopmentStorage=true', NIAB_SITES_BASE_URL: SAMPLE_SITE_URL };
const shipped = shippedModelDirectory(path.join(root, 'ml/models'));

/** A model as a training on all results makes it. */
const knowing = temporaryFolder();
beforeAll(() => {
  cpSync(SAMPLE_MODEL, knowing, { recursive: true });
  const file = path.join(knowing, 'manifest.json');
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  writeFileSync(file, JSON.stringify({ ...manifest, trainedBefore: '2023-07-05' }));
});

describe('the model of the sample weeks', () => {
  it('knows the weeks before 2023-03-29, which had ended on the day of their first run', async () => {
    const { trainedBefore } = await loadForecaster(SAMPLE_MODEL);
    expect(trainedBefore).toBe('2023-03-29');
  });

  it('is what the settings of one machine name, with the sample site alone', () => {
    const modelWith = (site: string) => readConfig(localSettings({ NIAB_SITES_BASE_URL: site })).modelDir;
    expect(modelWith(SAMPLE_SITE_URL)).toBe(SAMPLE_MODEL);
    expect(modelWith('')).toBeNull();
    expect(modelWith('http://127.0.0.1:9999')).toBeNull();
  });

  it('is what the functions load that play them, and never the shipped one', async () => {
    const { modelDir } = await withSampleModel(readConfig(SAMPLED));
    expect(modelDir).toBe(SAMPLE_MODEL);
    expect(modelDir).not.toBe(shipped);
  });

  it('has no other in its place that knows their results', async () => {
    const refused = expect.objectContaining({ code: 'bad-settings', field: 'NIAB_MODEL_DIR' }) as unknown;
    const named = readConfig({ ...SAMPLED, NIAB_MODEL_DIR: knowing });
    await expect(withSampleModel(named)).rejects.toThrow(refused);
  });
});

it('npm start plays nothing with a model that knows the results', async () => {
  const dataDir = path.join(knowing, 'data');
  const child = fork(path.join(root, 'local/functions-host.ts'), [], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...process.env, ...SAMPLED, NIAB_MODEL_DIR: knowing, NIAB_DATA_DIR: dataDir },
  });
  const [told] = (await once(child, 'message')) as unknown[];
  child.kill('SIGKILL');
  expect(told).toMatchObject({
    type: 'failed',
    message: expect.stringMatching(/^NIAB_MODEL_DIR: /u) as string,
  });
});
