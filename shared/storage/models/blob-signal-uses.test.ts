import { expect, it } from 'vitest';
import { useAzurite } from '#test/support/azurite.ts';
import type { SignalUse } from '../../domain/shapes/signal-use.ts';
import { writeJsonBlob } from '../json-blob.ts';
import { blobContainer } from '../storage-account.ts';
import { createBlobModelFiles, MODELS_CONTAINER } from './blob-model-files.ts';
import { createBlobSignalUses } from './blob-signal-uses.ts';

const azurite = useAzurite();
const account = () => ({ connectionString: azurite.connectionString });
const use = (signal: string): SignalUse => ({
  ...{ signal, modelVersion: '5', coefficients: { level: 1, size: 0.5, slope: 0.25 } },
  ...{ reasons: ['wape: passed'], at: '2026-11-30T10:00:00.000Z', by: 'a test' },
});

it('no signal is used at first, then what was written after what was read, and it is no model', async () => {
  const uses = createBlobSignalUses(account());
  const none = await uses.read();
  expect(none).toEqual({ uses: [], tag: null });
  await uses.write([use('scare')], none);
  await expect(uses.write([use('tmdb')], none)).rejects.toMatchObject({ code: 'conflict' });
  const first = await uses.read();
  expect(first.uses).toEqual([use('scare')]);
  await uses.write([], first);
  expect((await uses.read()).uses).toEqual([]);
  expect(await createBlobModelFiles(account()).versions()).toEqual([]);
});

it('of what is not of this form none is used, and it can be replaced', async () => {
  const uses = createBlobSignalUses(account());
  const container = blobContainer(account(), MODELS_CONTAINER);
  await writeJsonBlob(container, 'signals.json', { uses: [{ ...use('scare'), coefficients: null }] });
  const broken = await uses.read();
  expect(broken.uses).toEqual([]);
  await uses.write([use('scare')], broken);
  expect((await uses.read()).uses).toEqual([use('scare')]);
});
