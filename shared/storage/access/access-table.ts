import { RestError, TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import { messageOf } from '../../errors.ts';
import { KeptPromise } from '../../kept-promise.ts';
import type { StorageAccount } from '../storage-account.ts';
import { AccessStoreError } from './access-store.ts';

/** How long an operation may take with its second attempt; a caller waits for several of them. */
const PATIENCE_MS = 3_000;
/** The service answers no more entities at once. */
const MOST_A_PAGE = 1_000;
const OPTIONS: TableServiceClientOptions = {
  retryOptions: { maxRetries: 1, retryDelayInMs: 100, maxRetryDelayInMs: 300 },
};

/** What each operation is given: when to give up. */
interface Patience {
  abortSignal: AbortSignal;
}

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

/** A table of the access store; it is made when it is first written to and is not there. */
export class AccessTable {
  readonly #client: TableClient;
  readonly #made = new KeptPromise(() => this.#client.createTable());

  constructor(account: StorageAccount, name: string) {
    this.#client = tableClient(account, name);
  }

  /** What an operation answers, null where it finds nothing. @throws AccessStoreError */
  async read<T>(operation: (client: TableClient, patience: Patience) => Promise<T>): Promise<T | null> {
    try {
      return await this.#try(operation);
    } catch (error) {
      if (statusOf(error) === 404) return null;
      throw notAnswered(this.#client.tableName, error);
    }
  }

  /** False when somebody else was first, be it by writing or by deleting. @throws AccessStoreError */
  async write(operation: (client: TableClient, patience: Patience) => Promise<unknown>): Promise<boolean> {
    try {
      await this.#try(operation).catch(async (error: unknown) => {
        if (!isTableMissing(error)) throw error;
        this.#made.forget();
        await this.#made.get();
        await this.#try(operation);
      });
      return true;
    } catch (error) {
      if ([404, 409, 412].includes(statusOf(error) ?? 0)) return false;
      throw notAnswered(this.#client.tableName, error);
    }
  }

  /** The first entities in the order of their keys. @param filter in OData, all without it. @throws AccessStoreError */
  async find(filter: string | null, most: number): Promise<FoundRow[]> {
    const found = await this.read(async (client, patience) => {
      const rows: FoundRow[] = [];
      const queryOptions = filter === null ? {} : { filter };
      const pages = client
        .listEntities<Row>({ queryOptions, ...patience })
        .byPage({ maxPageSize: Math.min(most, MOST_A_PAGE) });
      for await (const page of pages) {
        // Both keys are always answered where none is selected.
        rows.push(
          ...page.map(({ partitionKey = '', rowKey = '', ...row }) => ({ ...row, partitionKey, rowKey })),
        );
        if (rows.length >= most) break;
      }
      return rows.slice(0, most);
    });
    return found ?? [];
  }

  #try<T>(operation: (client: TableClient, patience: Patience) => Promise<T>): Promise<T> {
    return operation(this.#client, { abortSignal: AbortSignal.timeout(PATIENCE_MS) });
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

/** The service says so in its body, as JSON (`odata.error`). */
function isTableMissing(error: unknown): boolean {
  return statusOf(error) === 404 && messageOf(error).includes('TableNotFound');
}

function notAnswered(table: string, cause: unknown): AccessStoreError {
  return new AccessStoreError(`The table ${table} did not answer: ${messageOf(cause)}`, { cause });
}
