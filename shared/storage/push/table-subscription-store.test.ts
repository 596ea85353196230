import { TableClient, type TransactionAction } from '@azure/data-tables';
import { beforeEach, describe, expect, it } from 'vitest';
import { newAccount } from '#test/support/azurite.ts';
import { AccessStoreError } from '../access/access-store.ts';
import type { KeptSubscription, Subscription, SubscriptionStore } from './subscription-store.ts';
import { createTableSubscriptionStore, SUBSCRIPTIONS_TABLE } from './table-subscription-store.ts';

const TOPIC = 'programme';
const KEYS = { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) };
const subscription = (id: string): Subscription => ({
  ...{ topic: TOPIC, id: id.repeat(64), endpoint: `https://fcm.googleapis.com/fcm/send/${id}`, keys: KEYS },
});
const [A, B] = [subscription('a'), subscription('b')];

describe('the subscriptions in Azure Table storage', () => {
  let connectionString: string;
  let store: SubscriptionStore;
  beforeEach(async () => {
    connectionString = await newAccount();
    store = createTableSubscriptionStore({ connectionString });
  });
  const other = (): SubscriptionStore => createTableSubscriptionStore({ connectionString });
  const table = (): TableClient =>
    TableClient.fromConnectionString(connectionString, SUBSCRIPTIONS_TABLE, {
      allowInsecureConnection: true,
    });
  const pages = async (): Promise<Pick<KeptSubscription, 'id' | 'told'>[][]> => {
    const found = [];
    for await (const page of other().pages(TOPIC)) found.push(page);
    return found;
  };
  const listed = async (): Promise<Pick<KeptSubscription, 'id' | 'told'>[]> => (await pages()).flat();

  it('are none at first, and nothing is removed or marked without an error', async () => {
    expect(await store.get(TOPIC, A.id)).toBeNull();
    expect(await listed()).toEqual([]);
    await store.remove(TOPIC, A.id);
    await store.markTold(TOPIC, A.id, '2026-11-25');
    expect(await store.get(TOPIC, A.id)).toBeNull();
  });

  it('are kept whole, and once however often they are put', async () => {
    await Promise.all([store.put(B), other().put(A), store.put(A), other().put(A)]);
    expect(await other().get(TOPIC, A.id)).toEqual({ ...A, told: null });
    expect(await listed()).toEqual([
      { id: A.id, told: null },
      { id: B.id, told: null },
    ]);
  });

  it('keep what was told of, also when they are put with other keys', async () => {
    await store.put(A);
    await store.markTold(TOPIC, A.id, '2026-11-25');
    const keys = { ...KEYS, auth: 'B'.repeat(22) };
    await store.put({ ...A, keys });
    expect(await store.get(TOPIC, A.id)).toEqual({ ...A, keys, told: '2026-11-25' });
    expect(await listed()).toEqual([{ id: A.id, told: '2026-11-25' }]);
  });

  it('that were removed meanwhile are not there again by being marked', async () => {
    await store.put(A);
    await other().remove(TOPIC, A.id);
    await store.markTold(TOPIC, A.id, '2026-11-25');
    expect(await listed()).toEqual([]);
  });

  it('keep an address, its keys and the week: nothing else', async () => {
    await store.put(A);
    await store.markTold(TOPIC, A.id, '2026-11-25');
    const { etag: _etag, timestamp, ...kept } = await table().getEntity(TOPIC, A.id);
    expect(kept).toEqual({
      ...{ 'odata.metadata': expect.any(String) as string, partitionKey: TOPIC, rowKey: A.id },
      ...{ endpoint: A.endpoint, ...KEYS, told: '2026-11-25' },
    });
    // The service itself notes when a row was last written.
    expect(timestamp).toEqual(expect.any(String));
  });

  it('are listed page by page, each once, however many they are', async () => {
    await store.put(A);
    for (let batch = 0; batch < 21; batch += 1) {
      const rows = Array.from({ length: 100 }, (_, index): TransactionAction => {
        const rowKey = String(batch * 100 + index).padStart(64, '0');
        return ['create', { partitionKey: TOPIC, rowKey, endpoint: A.endpoint, ...KEYS }];
      });
      await table().submitTransaction(rows);
    }
    expect((await pages()).length).toBeGreaterThan(2);
    const ids = (await listed()).map(({ id }) => id);
    expect(ids).toHaveLength(2_101);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('that nobody has written this way are refused', async () => {
    await store.put(A);
    await table().updateEntity({ partitionKey: TOPIC, rowKey: A.id, p256dh: 'x' }, 'Merge');
    await expect(store.get(TOPIC, A.id)).rejects.toThrow(/cannot be read/);
  });

  it('say within seconds that nobody answers', async () => {
    const nobody = connectionString.replace(
      /TableEndpoint=http:\/\/[^/]+/,
      'TableEndpoint=http://127.0.0.1:9',
    );
    const lost = createTableSubscriptionStore({ connectionString: nobody });
    await expect(lost.put(A)).rejects.toThrow(AccessStoreError);
  });
});
