import { expect, it, vi } from 'vitest';
import { modelFiles } from '#shared/forecasting/testing-model-files.ts';
import type { ModelFiles, ModelFolder } from '#shared/storage/models/model-files.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { championAtHand } from './champion.ts';

it('the champion is unpacked anew where the copy of this machine was broken', async () => {
  vi.stubEnv('TMPDIR', temporaryFolder());
  const champion = { version: '5-first', before: [], challenger: null, by: 'a test', reasons: [] };
  const standing = { champion: { ...champion, at: '2026-11-30T10:00:00.000Z' }, tag: 'a' };
  const whole = modelFiles('5-first');
  const read = (folder: ModelFolder): Pick<ModelFiles, 'standing' | 'read'> => ({
    standing: () => Promise.resolve(standing),
    read: () => Promise.resolve(folder),
  });
  const cut = new Map([...whole].filter(([name]) => name !== 'with-screens.onnx'));
  await expect(championAtHand(read(cut), 'none')).rejects.toMatchObject({ code: 'bad-model' });
  expect(await championAtHand(read(whole), 'none')).toMatchObject({ version: '5-first' });
  vi.unstubAllEnvs();
});
