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

/** The service answers no more entities at once, and looks for five seconds before it answers with what it has found. */
const A_PAGE = 1_000;
const PAGE_PATIENCE_MS = 15_000;

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
  const queryOptions = { filter: `PartitionKey eq '${topic}'`, select: ['RowKey', 'told'] };
  let continuationToken: string | undefined;
  do {
    const settings = {
      maxPageSize: A_PAGE,
      ...(continuationToken === undefined ? {} : { continuationToken }),
    };
    const page = await table.read(async (client, patience) => {
      const entities = client.listEntities<Pick<Columns, 'told'>>({ queryOptions, ...patience });
      const first = await entities.byPage(settings).next();
      return first.done === true ? null : first.value;
    }, PAGE_PATIENCE_MS);
    if (page === null) return;
    // The key is always answered where it is selected.
    if (page.length > 0) yield page.map(({ rowKey = '', told }) => ({ id: rowKey, told: told ?? null }));
    ({ continuationToken } = page);
  } while (continuationToken !== undefined);
}

/** @throws NiabError `unreadable-row` */
function parsed(topic: PushTopic, id: string, entity: unknown): KeptSubscription {
  const columns = columnsSchema.safeParse(entity);
  if (!columns.success) throw new NiabError('unreadable-row', `The subscription ${id} cannot be read`);
  const { endpoint, told = null, ...keys } = columns.data;
  return { topic, id, endpoint, keys, told };
}
