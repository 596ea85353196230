import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { IsoDate } from '../../domain/cinema-week.ts';
import { NiabError } from '../../errors.ts';
import { AccessTable } from '../access/access-table.ts';
import type { StorageAccount } from '../storage-account.ts';
import type { ContributedLikesStore } from './contributed-likes-store.ts';

/** As in infra/modules/storage.bicep; where it is missing it is made. */
export const CONTRIBUTED_LIKES_TABLE = 'contributedlikes';

const filmsSchema = z.array(z.string().min(1)).min(1);

/** Beside its keys, a week and a random one, an entity has the films as JSON. That one has a moment too the service sees to. */
interface Entity {
  films: string;
}

/** Contributed likes in Azure Table storage; the table is not asked before it is needed. */
export function createTableContributedLikesStore(account: StorageAccount): ContributedLikesStore {
  const table = new AccessTable(account, CONTRIBUTED_LIKES_TABLE);
  return {
    add: async (week, films) => {
      const entity = { partitionKey: week, rowKey: randomUUID(), films: JSON.stringify(films) };
      // A second attempt, after an answer that was lost, writes the same once more.
      await table.write((client, patience) => client.upsertEntity(entity, 'Replace', patience));
    },
    sendings: (week) => pagesOf(table, week),
    forgetBefore: (week) => table.removeAll(`PartitionKey lt '${week}'`),
  };
}

/** In the order of the random keys. */
async function* pagesOf(table: AccessTable, week: IsoDate): AsyncGenerator<string[][]> {
  for await (const page of table.pages<Entity>(`PartitionKey eq '${week}'`, ['films'])) {
    yield page.map(({ films }) => parsed(films));
  }
}

/** @throws NiabError `unreadable-row` */
function parsed(films: string): string[] {
  try {
    return filmsSchema.parse(JSON.parse(films));
  } catch (cause) {
    throw new NiabError('unreadable-row', 'A row of the contributed likes cannot be read', { cause });
  }
}
