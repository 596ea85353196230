import * as z from 'zod';
import { signalUseSchema } from '../../domain/shapes/signal-use.ts';
import { NiabError } from '../../errors.ts';
import { readTaggedJsonBlob, writeJsonBlobAfter } from '../json-blob.ts';
import { blobContainer, type StorageAccount } from '../storage-account.ts';
import { MODELS_CONTAINER } from './blob-model-files.ts';
import type { SignalUses } from './signal-uses.ts';

/** Beside `champion.json`. */
const NAME = 'signals.json';
const usesSchema = z.object({ uses: z.array(signalUseSchema) });

export function createBlobSignalUses(account: StorageAccount): SignalUses {
  const container = blobContainer(account, MODELS_CONTAINER);
  return {
    read: async () => {
      const { value, tag } = await readTaggedJsonBlob(container, NAME, usesSchema);
      return { uses: value?.uses ?? [], tag };
    },
    write: async (uses, { tag }) => {
      if (await writeJsonBlobAfter(container, NAME, { uses }, tag)) return;
      throw new NiabError('conflict', 'Somebody else has changed meanwhile which signals are used');
    },
  };
}
