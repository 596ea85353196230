import { TableClient } from '@azure/data-tables';
import { describe, expect, it } from 'vitest';
import { newAccount, useAzurite } from '#test/support/azurite.ts';
import { describeAccessStore } from './access-store.contract.ts';
import { AccessStoreError } from './access-store.ts';
import { createTableAccessStore } from './table-access-store.ts';

describeAccessStore('Azure Table storage', async () => {
  const account = { connectionString: await newAccount() };
  return { store: createTableAccessStore(account), other: createTableAccessStore(account) };
});

describe('the access store in Azure Table storage', () => {
  const azurite = useAzurite();

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
});
