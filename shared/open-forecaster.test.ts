import { describe, expect, it } from 'vitest';
import { useAzurite } from '#test/support/azurite.ts';
import { modelFiles } from './forecasting/testing-model-files.ts';
import { TEST_MODEL } from './forecasting/testing-forecaster.ts';
import { ServedForecaster } from './open-forecaster.ts';
import { writeJsonBlob } from './storage/json-blob.ts';
import { createBlobModelFiles, MODELS_CONTAINER } from './storage/models/blob-model-files.ts';
import type { Champion, ModelFiles, ModelFolder } from './storage/models/model-files.ts';
import { packageModelDirectory } from './storage/models/model-directory.ts';
import { blobContainer } from './storage/storage-account.ts';

const azurite = useAzurite();
const PACKAGE = '4.0.0-e171c07f';

const REFUSED: [string, string, (() => ModelFolder) | null][] = [
  [
    'has a feature that is not known',
    '5-foreign',
    () =>
      modelFiles('5-foreign', ({ models }) => {
        for (const { features } of Object.values(models)) features[2] = 'tweets';
      }),
  ],
  [
    'has features in another order',
    '5-order',
    () => modelFiles('5-order', ({ models }) => models['with-screens'].features.reverse()),
  ],
  [
    'has an altered file',
    '5-altered',
    () => new Map([...modelFiles('5-altered'), ['with-screens.onnx', Uint8Array.of(1)]]),
  ],
  ['is another one', '5-named', () => modelFiles('5-other')],
  ['is not there', '5-gone', null],
];

describe('the model that decides', () => {
  const blobs = (): ModelFiles => createBlobModelFiles({ connectionString: azurite.connectionString });

  async function point(champion: Pick<Champion, 'version'> & Partial<Champion>): Promise<void> {
    const told = { before: [], challenger: null, at: '2026-11-30T04:00:00.000Z', by: 'a test', reasons: [] };
    await blobs().point({ ...told, ...champion }, await blobs().standing());
  }

  /** As a process serves that is started at midnight, with what was told to its log. */
  function served(files: ModelFiles = blobs(), patienceMs = 30_000) {
    const errors: unknown[] = [];
    let [now, asked] = [new Date('2026-11-30T00:00:00Z'), 0];
    const forecasters = new ServedForecaster({
      published: () => {
        asked += 1;
        return Promise.resolve(files);
      },
      ...{ shipped: packageModelDirectory(TEST_MODEL), patienceMs, clock: { now: () => now } },
      onError: (error) => errors.push(error),
    });
    const champion = async (): Promise<string> => (await forecasters.champion()).modelVersion;
    return {
      ...{ errors, forecasters, champion, asked: () => asked },
      challenger: async () => (await forecasters.challenger())?.modelVersion ?? null,
      /** What is served once it has been looked again at a time. */
      at: async (time: string) => {
        now = new Date(`2026-11-30T${time}Z`);
        await champion();
        await forecasters.looked();
        return champion();
      },
    };
  }

  it('is that of the package until one is promoted, then that one without a restart, and the former again', async () => {
    const { champion, at, errors } = served();
    expect(await champion()).toBe(PACKAGE);
    await blobs().store('5-first', modelFiles('5-first'));
    await point({ version: '5-first' });
    expect(await at('00:04:59')).toBe(PACKAGE);
    expect(await at('00:05:00')).toBe('5-first');
    expect(await served().champion()).toBe('5-first');
    await point({ version: null });
    expect(await at('00:10:00')).toBe(PACKAGE);
    expect(errors).toEqual([]);
  });

  it('stays as it is where nobody can read which one decides, which the log is told', async () => {
    await point({ version: '5-first' });
    const { champion, at, errors } = served();
    expect(await champion()).toBe('5-first');
    const container = blobContainer({ connectionString: azurite.connectionString }, MODELS_CONTAINER);
    await writeJsonBlob(container, 'champion.json', { version: '../elsewhere' });
    expect(await at('00:05:00')).toBe('5-first');
    const anew = served();
    expect(await anew.champion()).toBe(PACKAGE);
    expect([...errors, ...anew.errors]).toMatchObject([{ code: 'bad-model' }, { code: 'bad-model' }]);
    await point({ version: null });
  });

  it('of a call that has begun stays as it is while another one takes its place', async () => {
    const { forecasters, at } = served();
    const begun = await forecasters.champion();
    await point({ version: '5-first' });
    expect(await at('00:05:00')).toBe('5-first');
    expect(begun.modelVersion).toBe(PACKAGE);
    expect(begun.trackRecords().through).not.toBeNull();
  });

  it.each(REFUSED)(
    'stays the one before where the next one %s, which the log is told',
    async (_, version, files) => {
      await point({ version: '5-first' });
      const { champion, at, errors } = served();
      expect(await champion()).toBe('5-first');
      if (files !== null) await blobs().store(version, files());
      await point({ version });
      expect(await at('00:05:00')).toBe('5-first');
      expect(errors).toMatchObject([{ code: 'bad-model' }]);
    },
  );

  it('is that of the package while the storage does not answer', async () => {
    const silent = { ...blobs(), standing: () => Promise.withResolvers<never>().promise };
    expect(await served(silent, 1).champion()).toBe(PACKAGE);
  });

  it('is that of the package, and nothing is asked, where the first caller is not to wait', async () => {
    await point({ version: '5-first' });
    const { champion, asked } = served(blobs(), 0);
    expect([await champion(), asked()]).toEqual([PACKAGE, 0]);
    await expect.poll(champion, { timeout: 20_000 }).toBe('5-first');
  });

  it('has a challenger beside it where one is named, else none, and none that cannot be served', async () => {
    const { challenger, at, errors } = served();
    await point({ version: '5-first' });
    expect(await challenger()).toBeNull();
    await point({ version: '5-first', challenger: PACKAGE });
    await at('00:05:00');
    expect(await challenger()).toBe(PACKAGE);
    await point({ version: '5-first', challenger: '5-gone' });
    await at('00:10:00');
    expect(await challenger()).toBeNull();
    expect(errors).toMatchObject([{ code: 'bad-model' }]);
    await blobs().store('5-gone', modelFiles('5-gone'));
    await at('00:15:00');
    expect(await challenger()).toBe('5-gone');
    await point({ version: '5-gone' });
    await at('00:20:00');
    expect(await challenger()).toBeNull();
  });
});
