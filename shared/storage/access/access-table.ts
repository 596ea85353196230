import {
  RestError,
  TableClient,
  type TableEntityQueryOptions,
  type TableEntityResult,
  type TableServiceClientOptions,
  type TransactionAction,
} from '@azure/data-tables';
import { messageOf } from '../../errors.ts';
import { KeptPromise } from '../../kept-promise.ts';
import type { StorageAccount } from '../storage-account.ts';
import { AccessStoreError } from './access-store.ts';

/** How long an operation may take with its second attempt; a caller waits for several of them. */
const PATIENCE_MS = 3_000;
/**
 * The same where nobody waits: the service looks through many entities for five seconds before it answers with what it has found
 * and where to go on.
 */
const LONG_PATIENCE_MS = 15_000;
/** The service answers no more entities at once. */
const MOST_A_PAGE = 1_000;
/** And changes no more of a partition in one go; each hundred is paid as one operation. */
const MOST_A_BATCH = 100;
const OPTIONS: TableServiceClientOptions = {
  retryOptions: { maxRetries: 1, retryDelayInMs: 100, maxRetryDelayInMs: 300 },
};

/** What each operation is given: when to give up. */
interface Patience {
  abortSignal: AbortSignal;
}

type Operation<T> = (client: TableClient, patience: Patience) => Promise<T>;

/** An entity: its value as JSON, and beside it what entities are found by when they are old. */
export interface Row {
  value: string;
  /** ISO instant. */
  at: string;
}

/** An entity that was found, with its keys. */
export interface FoundRow extends Row {
  partitionKey: string;
  rowKey: string;
}

/** A table of the access store, of subscriptions or of likes; it is made when it is first written to and is not there. */
export class AccessTable {
  readonly #client: TableClient;
  readonly #made = new KeptPromise(() => this.#client.createTable());

  constructor(account: StorageAccount, name: string) {
    this.#client = tableClient(account, name);
  }

  /** What an operation answers, null where it finds nothing. @throws AccessStoreError */
  async read<T>(operation: Operation<T>, patienceMs = PATIENCE_MS): Promise<T | null> {
    try {
      return await this.#try(operation, patienceMs);
    } catch (error) {
      if (statusOf(error) === 404) return null;
      throw notAnswered(this.#client.tableName, error);
    }
  }

  /**
   * False when somebody else was first with an entity, be it by writing or by deleting.
   * @throws AccessStoreError for all else, also where the service refuses with the same statuses (409 TableBeingDeleted).
   */
  async write(operation: Operation<unknown>, patienceMs = PATIENCE_MS): Promise<boolean> {
    try {
      await this.#try(operation, patienceMs).catch(async (error: unknown) => {
        if (!isTableMissing(error)) throw error;
        this.#made.forget();
        await this.#made.get();
        await this.#try(operation, patienceMs);
      });
      return true;
    } catch (error) {
      if (isEntityElsewise(error)) return false;
      throw notAnswered(this.#client.tableName, error);
    }
  }

  /** The first entities in the order of their keys. @param filter in OData, all without it. @throws AccessStoreError */
  async find(filter: string | null, most: number): Promise<FoundRow[]> {
    const rows: FoundRow[] = [];
    for await (const page of this.#rows(filter, Math.min(most, MOST_A_PAGE), PATIENCE_MS)) {
      rows.push(...page);
      if (rows.length >= most) break;
    }
    return rows.slice(0, most);
  }

  /**
   * Deletes all entities that the filter finds, page by page and partition by partition, a hundred as one operation. It ends
   * where another process deletes the same ones: that one goes on.
   * @throws AccessStoreError
   */
  async removeAll(filter: string): Promise<void> {
    for await (const page of this.#rows(filter, MOST_A_PAGE, LONG_PATIENCE_MS)) {
      for (const batch of batchesOf(page)) {
        const isOurs = await this.write(
          (client, patience) => client.submitTransaction(batch, patience),
          LONG_PATIENCE_MS,
        );
        if (!isOurs) return;
      }
    }
  }

  /**
   * Entities in the order of their keys, page by page, for whom nobody waits.
   * @param filter in OData.
   * @param select the columns that are answered.
   * @throws AccessStoreError
   */
  pages<T extends object>(filter: string, select: string[]): AsyncGenerator<TableEntityResult<T>[]> {
    return this.#pages<T>({ filter, select }, MOST_A_PAGE, LONG_PATIENCE_MS);
  }

  async *#rows(filter: string | null, maxPageSize: number, patienceMs: number): AsyncGenerator<FoundRow[]> {
    const query = filter === null ? {} : { filter };
    for await (const page of this.#pages<Row>(query, maxPageSize, patienceMs)) {
      // Both keys are always answered where none is selected.
      yield page.map(({ partitionKey = '', rowKey = '', ...row }) => ({ ...row, partitionKey, rowKey }));
    }
  }

  /** Each page has its own patience: looking through many entities takes longer than any one operation may. */
  async *#pages<T extends object>(
    queryOptions: TableEntityQueryOptions,
    maxPageSize: number,
    patienceMs: number,
  ): AsyncGenerator<TableEntityResult<T>[]> {
    let continuationToken: string | undefined;
    do {
      const settings = { maxPageSize, ...(continuationToken === undefined ? {} : { continuationToken }) };
      const page = await this.read(async (client, patience) => {
        const first = await client
          .listEntities<T>({ queryOptions, ...patience })
          .byPage(settings)
          .next();
        return first.done === true ? null : first.value;
      }, patienceMs);
      if (page === null) return;
      // The service answers empty ones where it looked for long and found nothing yet.
      if (page.length > 0) yield page;
      ({ continuationToken } = page);
    } while (continuationToken !== undefined);
  }

  #try<T>(operation: Operation<T>, patienceMs: number): Promise<T> {
    return operation(this.#client, { abortSignal: AbortSignal.timeout(patienceMs) });
  }
}

function tableClient(account: StorageAccount, name: string): TableClient {
  if (!('connectionString' in account)) {
    const url = `https://${account.accountName}.table.core.windows.net`;
    return new TableClient(url, name, account.credential, OPTIONS);
  }
  // Azurite on this machine speaks no TLS.
  const allowInsecureConnection = account.connectionString.includes('TableEndpoint=http://');
  return TableClient.fromConnectionString(account.connectionString, name, {
    ...OPTIONS,
    allowInsecureConnection,
  });
}

function statusOf(error: unknown): number | undefined {
  return error instanceof RestError ? error.statusCode : undefined;
}

/** The entity itself is there already, has changed, or is gone; of a transaction the code stands beside the message. */
function isEntityElsewise(error: unknown): boolean {
  const status = statusOf(error);
  if (status === 412) return true;
  const said = error instanceof RestError ? `${error.code ?? ''} ${error.message}` : '';
  return (
    (status === 409 && said.includes('EntityAlreadyExists')) ||
    (status === 404 && said.includes('ResourceNotFound'))
  );
}

/** Deletions as the service takes them in one go: of one partition, a hundred at most. */
function batchesOf(rows: readonly FoundRow[]): TransactionAction[][] {
  const partitions = Map.groupBy(rows, ({ partitionKey }) => partitionKey);
  return [...partitions.values()].flatMap((ofOne) =>
    Array.from({ length: Math.ceil(ofOne.length / MOST_A_BATCH) }, (_, batch) =>
      ofOne
        .slice(batch * MOST_A_BATCH, (batch + 1) * MOST_A_BATCH)
        .map(({ partitionKey, rowKey }): TransactionAction => ['delete', { partitionKey, rowKey }]),
    ),
  );
}

/** The service says so in its body, as JSON (`odata.error`). */
function isTableMissing(error: unknown): boolean {
  return statusOf(error) === 404 && messageOf(error).includes('TableNotFound');
}

function notAnswered(table: string, cause: unknown): AccessStoreError {
  return new AccessStoreError(`The table ${table} did not answer: ${messageOf(cause)}`, { cause });
}
