import { TableClient, type TransactionAction } from '@azure/data-tables';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newAccount, useAzurite } from '#test/support/azurite.ts';
import type { IsoDate } from '../../domain/cinema-week.ts';
import { AccessStoreError } from '../access/access-store.ts';
import { useLostAnswer } from '../access/testing-refusing-tables.ts';
import type { ContributedLikesStore } from './contributed-likes-store.ts';
import { createTableContributedLikesStore } from './table-contributed-likes-store.ts';

const [EARLIER, WEEK, LATER] = ['2026-11-11', '2026-11-18', '2026-11-25'] as const;

describe('the store of contributed likes in Azure Table storage', () => {
  const azurite = useAzurite();
  const losing = useLostAnswer(() => azurite.connectionString, 'PUT');
  const table = (connectionString: string): TableClient =>
    TableClient.fromConnectionString(connectionString, 'contributedlikes', { allowInsecureConnection: true });

  /** An empty one, and another on the same data. */
  async function twoStores(): Promise<[ContributedLikesStore, ContributedLikesStore]> {
    const account = { connectionString: await newAccount() };
    return [createTableContributedLikesStore(account), createTableContributedLikesStore(account)];
  }

  async function allOf(store: ContributedLikesStore, week: IsoDate): Promise<string[][]> {
    const found: string[][] = [];
    for await (const page of store.sendings(week)) found.push(...page);
    return found;
  }

  it('has nothing at first, and forgets nothing without an error', async () => {
    const [store] = await twoStores();
    await store.forgetBefore(LATER);
    expect(await allOf(store, WEEK)).toEqual([]);
  });

  it('keeps each sending with its week, also two that are the same', async () => {
    const [store, other] = await twoStores();
    const films = ['tt0111161', 'release-allocine-1'];
    await store.add(WEEK, films);
    await store.add(WEEK, films);
    await other.add(LATER, ['tt0133093']);
    expect(await allOf(other, WEEK)).toEqual([films, films]);
    expect(await allOf(store, LATER)).toEqual([['tt0133093']]);
  });

  it('tells nothing of the order in which they came', async () => {
    const [store, other] = await twoStores();
    const films = Array.from({ length: 40 }, (_, place) => `tt${String(place).padStart(7, '0')}`);
    for (const film of films) await store.add(WEEK, [film]);
    const found = (await allOf(other, WEEK)).flat();
    expect(found.toSorted()).toEqual(films);
    // Of forty in a random order, one in 10^47 is this one.
    expect(found).not.toEqual(films);
    expect((await allOf(store, WEEK)).flat()).toEqual(found);
  });

  it('forgets the weeks before one, as often as it is asked to', async () => {
    const [store, other] = await twoStores();
    for (const week of [EARLIER, WEEK, LATER]) await store.add(week, ['tt0111161']);
    await store.forgetBefore(WEEK);
    await other.forgetBefore(WEEK);
    expect(await allOf(store, EARLIER)).toEqual([]);
    expect(await allOf(store, WEEK)).toHaveLength(1);
    expect(await allOf(store, LATER)).toHaveLength(1);
  });

  it('keeps of a sending its week and its films, under a random key, and nothing else', async () => {
    const connectionString = await newAccount();
    await createTableContributedLikesStore({ connectionString }).add(WEEK, ['tt0111161', 'tt0133093']);
    for await (const entity of table(connectionString).listEntities()) {
      const { etag, timestamp, rowKey, ...kept } = entity;
      expect(kept).toEqual({ partitionKey: WEEK, films: '["tt0111161","tt0133093"]' });
      expect(rowKey).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/);
      // The service's own: docs/decisions/0039 says so.
      expect([typeof etag, typeof timestamp]).toEqual(['string', 'string']);
    }
  });

  it('has kept a sending of which the answer was lost, once', async () => {
    const { connectionString } = azurite;
    await table(connectionString).createTable();
    const store = createTableContributedLikesStore({ connectionString: losing.connectionString() });
    await store.add(WEEK, ['tt0111161']);
    expect(losing.isLost()).toBe(true);
    expect(await allOf(store, WEEK)).toEqual([['tt0111161']]);
  });

  it('says within seconds that nobody answers', async () => {
    const nobody = azurite.connectionString.replace(
      /TableEndpoint=http:\/\/[^/]+/,
      'TableEndpoint=http://127.0.0.1:9',
    );
    const store = createTableContributedLikesStore({ connectionString: nobody });
    await expect(store.add(WEEK, ['tt0111161'])).rejects.toThrow(AccessStoreError);
  });

  it('reads a week that is larger than a page, and refuses a row that it has not written', async () => {
    const connectionString = await newAccount();
    const store = createTableContributedLikesStore({ connectionString });
    await store.add(WEEK, ['tt0133093']);
    for (let batch = 0; batch < 11; batch += 1) {
      const rows = Array.from({ length: 100 }, (): TransactionAction => {
        return ['create', { partitionKey: WEEK, rowKey: randomUUID(), films: '["tt0111161"]' }];
      });
      await table(connectionString).submitTransaction(rows);
    }
    const pages: number[] = [];
    for await (const page of store.sendings(WEEK)) pages.push(page.length);
    expect(pages).toEqual([1_000, 101]);

    await table(connectionString).createEntity({ partitionKey: WEEK, rowKey: '0', films: '{}' });
    await expect(store.sendings(WEEK)[Symbol.asyncIterator]().next()).rejects.toThrow(/cannot be read/);
  });
});
