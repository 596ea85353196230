import { describe, expect, it } from 'vitest';
import { useAzurite } from '#test/support/azurite.ts';
import { writeJsonBlob } from '../json-blob.ts';
import { blobContainer } from '../storage-account.ts';
import { createBlobModelFiles, MODELS_CONTAINER } from './blob-model-files.ts';
import type { Champion, ModelFolder } from './model-files.ts';

const azurite = useAzurite();
const text = (value: string): Uint8Array => Buffer.from(value);
const folder = (manifest: string): ModelFolder =>
  new Map([
    ['manifest.json', text(manifest)],
    ['trees.bin.gz', Uint8Array.of(1, 0, 255, 13, 10)],
  ]);
const champion = (version: string, challenger: string | null = null): Champion => ({
  ...{ version, before: [null], challenger, at: '2026-11-30T10:00:00.000Z' },
  ...{ by: 'a test', reasons: ['better: 0,31 instead of 0,33'] },
});

describe('the models of the forecasts in Azure Blob storage', () => {
  const account = () => ({ connectionString: azurite.connectionString });
  const files = () => createBlobModelFiles(account());

  it('are not there at first, then each as it was stored, and none decides by that', async () => {
    expect(await files().standing()).toEqual({ champion: null, tag: null });
    expect([await files().versions(), await files().read('5.0.0-a')]).toEqual([[], null]);
    await files().store('5.0.0-a', folder('{"é":1}'));
    await files().store('4.9.0-b', folder('{}'));
    const read = await files().read('5.0.0-a');
    expect(
      new Map([...(read ?? [])].map(([name, bytes]) => [name, Buffer.from(bytes).toString('hex')])),
    ).toEqual(
      new Map([...folder('{"é":1}')].map(([name, bytes]) => [name, Buffer.from(bytes).toString('hex')])),
    );
    expect(await files().versions()).toEqual(['4.9.0-b', '5.0.0-a']);
    expect((await files().standing()).champion).toBeNull();
  });

  it('never change: the same is stored again without more ado, another one of its version is refused', async () => {
    await files().store('5.0.0-a', folder('{"é":1}'));
    await expect(files().store('5.0.0-a', folder('{"é":2}'))).rejects.toMatchObject({ code: 'conflict' });
    expect(Buffer.from((await files().read('5.0.0-a'))?.get('manifest.json') ?? '').toString()).toBe(
      '{"é":1}',
    );
  });

  it('are not there while the manifest is missing, and whoever stores them again completes them', async () => {
    const blobs = await blobContainer(account(), MODELS_CONTAINER)();
    await blobs.getBlockBlobClient('5.1.0-c/trees.bin.gz').uploadData(text('half'));
    expect(await files().read('5.1.0-c')).toBeNull();
    expect(await files().versions()).not.toContain('5.1.0-c');
    await files().store('5.1.0-c', folder('{}'));
    expect(Buffer.from((await files().read('5.1.0-c'))?.get('trees.bin.gz') ?? '')).toHaveLength(5);
  });

  it('decide one after the other, and not in the place of one that nobody has seen', async () => {
    const none = await files().standing();
    await files().point(champion('5.0.0-a'), none);
    await expect(files().point(champion('4.9.0-b'), none)).rejects.toMatchObject({ code: 'conflict' });
    const first = await files().standing();
    expect(first.champion).toEqual(champion('5.0.0-a'));
    const both = [champion('4.9.0-b'), champion('5.0.0-a', '4.9.0-b')];
    const ends = await Promise.allSettled(both.map((next) => files().point(next, first)));
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('have no champion where what is kept names none, and it can be replaced', async () => {
    await writeJsonBlob(
      blobContainer(account(), MODELS_CONTAINER),
      'champion.json',
      champion('../elsewhere'),
    );
    const broken = await files().standing();
    expect(broken.champion).toBeNull();
    await files().point(champion('5.0.0-a'), broken);
    expect((await files().standing()).champion?.version).toBe('5.0.0-a');
  });
});
