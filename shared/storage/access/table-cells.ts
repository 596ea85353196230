import { setTimeout as sleep } from 'node:timers/promises';
import type * as z from 'zod';
import { NiabError } from '../../errors.ts';
import { AccessStoreError, type Change } from './access-store.ts';
import type { AccessTable, Row } from './access-table.ts';

/**
 * How often a change is made anew because somebody else was first: more often than there are instances (`maximumInstanceCount`,
 * infra/main.bicep), which may all want a part of one client's minute at its beginning.
 */
const MOST_ATTEMPTS = 60;
/** The longest wait before the second attempt; it grows with each, at random, so that two do not meet again. */
const WAIT_MS = 5;
const LONGEST_WAIT_MS = 50;
/** More than a cinema's API will ever have. */
const MOST_LISTED = 10_000;

/** Values of one kind in a table, each by its key, in one partition. */
export class TableCells<T extends object> {
  readonly #table: AccessTable;
  readonly #partition: string;
  readonly #schema: z.ZodType<T>;
  readonly #atOf: (value: T) => string;

  /** @param atOf the instant that a value is found by when it is old. */
  constructor(table: AccessTable, partition: string, schema: z.ZodType<T>, atOf: (value: T) => string) {
    this.#table = table;
    this.#partition = partition;
    this.#schema = schema;
    this.#atOf = atOf;
  }

  async get(key: string): Promise<T | null> {
    return (await this.#find(key))?.value ?? null;
  }

  /** By their keys. */
  async all(): Promise<T[]> {
    const rows = await this.#table.find(`PartitionKey eq '${this.#partition}'`, MOST_LISTED);
    return rows.map((row) => parseRow(this.#schema, row));
  }

  /** Changes a value by its ETag; answers what is stored afterwards. @throws AccessStoreError */
  async change(key: string, change: Change<T>): Promise<T | null> {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const found = await this.#find(key);
      const next = change(found?.value ?? null);
      if (next === null) return found?.value ?? null;
      const entity = {
        ...{ partitionKey: this.#partition, rowKey: key },
        ...{ value: JSON.stringify(next), at: this.#atOf(next) },
      };
      const isWritten = await this.#table.write((client, patience) =>
        found === null
          ? client.createEntity(entity, patience)
          : client.updateEntity(entity, 'Replace', { etag: found.etag, ...patience }),
      );
      if (isWritten) return next;
      await sleep(Math.random() * Math.min(WAIT_MS * (attempt + 1), LONGEST_WAIT_MS));
    }
    throw new AccessStoreError(`Others were first at each of ${MOST_ATTEMPTS} attempts to write ${key}`);
  }

  async remove(key: string): Promise<void> {
    await this.#table.write((client, patience) => client.deleteEntity(this.#partition, key, patience));
  }

  async #find(key: string): Promise<{ value: T; etag: string } | null> {
    const cell = await this.#table.read((client, patience) =>
      client.getEntity<Row>(this.#partition, key, patience),
    );
    return cell === null ? null : { value: parseRow(this.#schema, cell), etag: cell.etag };
  }
}

/** @throws NiabError `unreadable-row` */
export function parseRow<T>(schema: z.ZodType<T>, { value }: Pick<Row, 'value'>): T {
  try {
    return schema.parse(JSON.parse(value));
  } catch (cause) {
    throw new NiabError('unreadable-row', 'A row of the access tables cannot be read', { cause });
  }
}
