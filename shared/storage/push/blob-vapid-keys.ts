import { generateKeyPairSync } from 'node:crypto';
import { vapidKeysSchema, type VapidKeys } from '../../domain/shapes/push.ts';
import { NiabError } from '../../errors.ts';
import { readTaggedJsonBlob, writeJsonBlobAfter } from '../json-blob.ts';
import { blobContainer, type StorageAccount } from '../storage-account.ts';
import type { VapidKeyStore } from './vapid-key-store.ts';

/** A container of its own: the prediction API's identity may read some others (decision 38). */
export const PUSH_CONTAINER = 'push';
const BLOB = 'vapid.json';

/** The blob `vapid.json` of the container `push`. What is there is never written over, be it unreadable. */
export function createBlobVapidKeys(account: StorageAccount): VapidKeyStore {
  const container = blobContainer(account, PUSH_CONTAINER);
  const read = async (): Promise<VapidKeys | null> => {
    const { value, tag } = await readTaggedJsonBlob(container, BLOB, vapidKeysSchema);
    if (value === null && tag !== null) {
      throw new NiabError('data-unreadable', `${PUSH_CONTAINER}/${BLOB} holds no pair of keys`);
    }
    return value;
  };
  return {
    keys: async () => {
      const kept = await read();
      if (kept !== null) return kept;
      const made = newKeys();
      if (await writeJsonBlobAfter(container, BLOB, made, null)) return made;
      // Another process was first: its keys are the ones.
      const first = await read();
      if (first === null) throw new NiabError('internal', 'The keys were taken away', { permanent: false });
      return first;
    },
  };
}

function newKeys(): VapidKeys {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '', d = '' } = privateKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  return { publicKey: point.toString('base64url'), privateKey: d };
}
