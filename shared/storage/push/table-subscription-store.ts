import * as z from 'zod';
import type { IsoDate } from '../../domain/cinema-week.ts';
import { isoDate } from '../../domain/shapes/basics.ts';
import { pushKeysSchema, type PushTopic } from '../../domain/shapes/push.ts';
import { NiabError } from '../../errors.ts';
import { AccessTable } from '../access/access-table.ts';
import type { StorageAccount } from '../storage-account.ts';
import type { KeptSubscription, Subscription, SubscriptionStore } from './subscription-store.ts';

/** As in infra/modules/storage.bicep; where it is missing it is made. */
export const SUBSCRIPTIONS_TABLE = 'subscriptions';

/** What an entity has beside its keys, the topic and the id. */
const columnsSchema = pushKeysSchema.extend({ endpoint: z.url(), told: isoDate.optional() });
type Columns = z.infer<typeof columnsSchema>;

/** The subscriptions in Azure Table storage; the table is not asked before it is needed. */
export function createTableSubscriptionStore(account: StorageAccount): SubscriptionStore {
  const table = new AccessTable(account, SUBSCRIPTIONS_TABLE);
  return {
    put: async ({ topic, id, endpoint, keys }: Subscription) => {
      const entity = { partitionKey: topic, rowKey: id, endpoint, ...keys };
      await table.write((client, patience) => client.upsertEntity(entity, 'Merge', patience));
    },
    remove: async (topic, id) => {
      await table.write((client, patience) => client.deleteEntity(topic, id, patience));
    },
    get: async (topic, id) => {
      const entity = await table.read((client, patience) => client.getEntity<Columns>(topic, id, patience));
      return entity === null ? null : parsed(topic, id, entity);
    },
    pages: (topic) => pagesOf(table, topic),
    markTold: async (topic, id, week: IsoDate) => {
      const told = { partitionKey: topic, rowKey: id, told: week };
      await table.write((client, patience) => client.updateEntity(told, 'Merge', patience));
    },
  };
}

async function* pagesOf(
  table: AccessTable,
  topic: PushTopic,
): AsyncGenerator<Pick<KeptSubscription, 'id' | 'told'>[]> {
  const filter = `PartitionKey eq '${topic}'`;
  for await (const page of table.pages<Pick<Columns, 'told'>>(filter, ['RowKey', 'told'])) {
    // The key is always answered where it is selected.
    yield page.map(({ rowKey = '', told }) => ({ id: rowKey, told: told ?? null }));
  }
}

/** @throws NiabError `unreadable-row` */
function parsed(topic: PushTopic, id: string, entity: unknown): KeptSubscription {
  const columns = columnsSchema.safeParse(entity);
  if (!columns.success) throw new NiabError('unreadable-row', `The subscription ${id} cannot be read`);
  const { endpoint, told = null, ...keys } = columns.data;
  return { topic, id, endpoint, keys, told };
}
