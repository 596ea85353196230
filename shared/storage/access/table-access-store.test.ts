import { TableClient, type TransactionAction } from '@azure/data-tables';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { describe, expect, it } from 'vitest';
import { newAccount, useAzurite } from '#test/support/azurite.ts';
import type { AuditEvent } from '../../access/audit-event.ts';
import type { Lockout } from '../../access/lockout.ts';
import { describeAccessStore } from './access-store.contract.ts';
import { AccessStoreError } from './access-store.ts';
import { createTableAccessStore } from './table-access-store.ts';
import { useLostAnswer, useRefusingTables } from './testing-refusing-tables.ts';

const EVENT: AuditEvent = {
  ...{
    at: '2026-11-25T10:00:00.000Z',
    kind: 'token-issued',
    clientId: 'niab-0123456789abcdef',
    reason: null,
  },
  ...{ scopes: [], jti: 'a', unwritten: 0 },
};
const LOCKOUT: Lockout = { failures: 1, lastAt: '2026-11-25T10:00:00.000Z', lockedUntil: null };

describeAccessStore('Azure Table storage', async () => {
  const account = { connectionString: await newAccount() };
  return { store: createTableAccessStore(account), other: createTableAccessStore(account) };
});

describe('the access store in Azure Table storage', () => {
  const azurite = useAzurite();
  const refusing = useRefusingTables();
  const losing = useLostAnswer(() => azurite.connectionString);

  it('says within seconds that nobody answers', async () => {
    const nobody = azurite.connectionString.replace(
      /TableEndpoint=http:\/\/[^/]+/,
      'TableEndpoint=http://127.0.0.1:9',
    );
    const store = createTableAccessStore({ connectionString: nobody });
    await expect(store.client('niab-0123456789abcdef')).rejects.toThrow(AccessStoreError);
    await expect(store.changeLockout('a', () => null)).rejects.toThrow(AccessStoreError);
  });

  it('refuses a row that it has not written', async () => {
    const { connectionString } = azurite;
    const table = TableClient.fromConnectionString(connectionString, 'apiclients', {
      allowInsecureConnection: true,
    });
    await table.createTable();
    const keys = { partitionKey: 'client', rowKey: 'niab-0123456789abcdef' };
    await table.createEntity({ ...keys, value: '{"scopes":["admin"]}', at: '' });
    const store = createTableAccessStore({ connectionString });
    await expect(store.client(keys.rowKey)).rejects.toThrow(/cannot be read/);
  });

  it.each([
    { status: 409, code: 'TableBeingDeleted' },
    { status: 404, code: 'TableNotFound' },
    { status: 404, code: 'ResourceNotFound' },
    { status: 409, code: 'EntityAlreadyExists' },
    { status: 412, code: 'UpdateConditionNotSatisfied' },
  ])('has written no line of the audit where the service answers $status $code', async (how) => {
    refusing.refuse(how);
    const store = createTableAccessStore({ connectionString: refusing.connectionString() });
    await expect(store.addAuditEvent(EVENT)).rejects.toThrow(AccessStoreError);
  });

  it('has written a line of which the answer was lost, once', async () => {
    const store = createTableAccessStore({ connectionString: losing.connectionString() });
    await store.addAuditEvent(EVENT);
    expect(losing.isLost()).toBe(true);
    expect((await store.auditEvents({ most: 10 })).events).toEqual([EVENT]);
  });

  it('does not take a table that is being deleted for another who was first', async () => {
    refusing.refuse({ status: 409, code: 'TableBeingDeleted' });
    const store = createTableAccessStore({ connectionString: refusing.connectionString() });
    await expect(store.clearLockout('a')).rejects.toThrow(/did not answer/);
  });

  it('forgets all that is old, however much it is, by batches of a partition', async () => {
    const connectionString = await newAccount();
    const store = createTableAccessStore({ connectionString });
    const now = new Date('2026-11-25T12:00:00.000Z');
    const table = (name: string): TableClient =>
      TableClient.fromConnectionString(connectionString, name, { allowInsecureConnection: true });
    const [lockouts, audit] = [table('apilockouts'), table('apiaudit')];
    for (const each of [lockouts, audit]) await each.createTable();
    const at = '2025-10-02T00:00:00.000Z';
    const row = (partitionKey: string, number: number) => ({
      ...{ partitionKey, rowKey: String(number).padStart(20, '0'), value: '{}', at },
    });
    for (let batch = 0; batch < 12; batch += 1) {
      const of = (partition: string): TransactionAction[] =>
        Array.from({ length: 100 }, (_, index) => ['create', row(partition, batch * 100 + index)]);
      await lockouts.submitTransaction(of('lockout'));
      await audit.submitTransaction(of(batch < 6 ? '79748997' : '79748998'));
    }
    await store.changeLockout('b', () => LOCKOUT);
    await store.addAuditEvent(EVENT);
    const asked = await requestsOf(() => store.sweep(now));
    for (const each of [lockouts, audit]) {
      let rows = 0;
      for await (const page of each.listEntities().byPage()) rows += page.length;
      expect(rows).toBe(1);
    }
    // Two pages of each table, and twelve batches, of which those of two partitions do not share one.
    expect(asked).toBeLessThanOrEqual(2 * 2 + 2 * 13 + 1);
  });

  it('is swept by two at once', async () => {
    const { connectionString } = azurite;
    const [store, other] = [
      createTableAccessStore({ connectionString }),
      createTableAccessStore({ connectionString }),
    ];
    const old = { ...LOCKOUT, lastAt: '2026-11-01T00:00:00.000Z' };
    await Promise.all(Array.from({ length: 150 }, (_, key) => store.changeLockout(`old-${key}`, () => old)));
    await Promise.all([store, other].map((each) => each.sweep(new Date('2026-11-25T12:00:00.000Z'))));
    expect(await store.lockout('old-0')).toBeNull();
    expect(await store.lockout('old-149')).toBeNull();
  });
});

/** How many requests of HTTP are sent meanwhile. */
async function requestsOf(work: () => Promise<void>): Promise<number> {
  let requests = 0;
  const count = (): void => void (requests += 1);
  subscribe('http.client.request.start', count);
  try {
    await work();
  } finally {
    unsubscribe('http.client.request.start', count);
  }
  return requests;
}
