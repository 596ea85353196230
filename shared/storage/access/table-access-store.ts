import { auditEventSchema, type AuditEvent } from '../../access/audit-event.ts';
import { clientSchema, type Client } from '../../access/client.ts';
import { FORGET_AFTER_MS, lockoutSchema, type Lockout } from '../../access/lockout.ts';
import { rateWindowSchema, type RateWindow } from '../../access/rate-window.ts';
import type { StorageAccount } from '../storage-account.ts';
import {
  AccessStoreError,
  AUDIT_DAYS,
  type AccessStore,
  type AuditPage,
  type Change,
} from './access-store.ts';
import { AccessTable, type Row } from './access-table.ts';
import { auditDay, newAuditKey, readAuditKey, writeAuditKey } from './audit-key.ts';
import { parseRow, TableCells } from './table-cells.ts';

/** Where they are missing they are made. */
export const ACCESS_TABLES = {
  clients: 'apiclients',
  lockouts: 'apilockouts',
  rates: 'apirates',
  audit: 'apiaudit',
} as const;

const DAY_MS = 24 * 3_600_000;

/** The access store in Azure Table storage; no table is asked before it is needed. */
export function createTableAccessStore(account: StorageAccount): AccessStore {
  const table = (kind: keyof typeof ACCESS_TABLES) => new AccessTable(account, ACCESS_TABLES[kind]);
  return new TableAccessStore(table('clients'), table('lockouts'), table('rates'), table('audit'));
}

class TableAccessStore implements AccessStore {
  readonly #clients: TableCells<Client>;
  readonly #lockouts: TableCells<Lockout>;
  readonly #rates: TableCells<RateWindow>;
  readonly #lockoutTable: AccessTable;
  readonly #audit: AccessTable;

  constructor(clients: AccessTable, lockouts: AccessTable, rates: AccessTable, audit: AccessTable) {
    this.#clients = new TableCells(clients, 'client', clientSchema, ({ createdAt }) => createdAt);
    this.#lockouts = new TableCells(lockouts, 'lockout', lockoutSchema, ({ lastAt }) => lastAt);
    this.#rates = new TableCells(rates, 'rate', rateWindowSchema, ({ start }) =>
      new Date(start).toISOString(),
    );
    this.#lockoutTable = lockouts;
    this.#audit = audit;
  }

  client(clientId: string): Promise<Client | null> {
    return this.#clients.get(clientId);
  }

  clients(): Promise<Client[]> {
    return this.#clients.all();
  }

  changeClient(clientId: string, change: Change<Client>): Promise<Client | null> {
    return this.#clients.change(clientId, change);
  }

  lockout(key: string): Promise<Lockout | null> {
    return this.#lockouts.get(key);
  }

  changeLockout(key: string, change: Change<Lockout>): Promise<Lockout | null> {
    return this.#lockouts.change(key, change);
  }

  clearLockout(key: string): Promise<void> {
    return this.#lockouts.remove(key);
  }

  changeRate(clientId: string, change: Change<RateWindow>): Promise<RateWindow | null> {
    return this.#rates.change(clientId, change);
  }

  async addAuditEvent(event: AuditEvent): Promise<void> {
    const { day, moment } = newAuditKey(event);
    const entity = { partitionKey: day, rowKey: moment, value: JSON.stringify(event), at: event.at };
    const isNew = await this.#audit.write((client, patience) => client.createEntity(entity, patience));
    // The first of two attempts may have written it although its answer was lost; nothing but the row itself is good enough.
    if (isNew) return;
    const row = await this.#audit.read((client, patience) => client.getEntity<Row>(day, moment, patience));
    if (row?.value !== entity.value) throw new AccessStoreError('A line of the audit was not written');
  }

  async auditEvents({ most, after }: { most: number; after?: string | undefined }): Promise<AuditPage> {
    const key = after === undefined ? null : readAuditKey(after);
    const rows = await this.#audit.find(
      key === null
        ? null
        : `PartitionKey ge '${key.day}' and (PartitionKey gt '${key.day}' or RowKey gt '${key.moment}')`,
      most + 1,
    );
    const last = rows.length > most ? rows[most - 1] : undefined;
    return {
      events: rows.slice(0, most).map((row) => parseRow(auditEventSchema, row)),
      next: last === undefined ? null : writeAuditKey({ day: last.partitionKey, moment: last.rowKey }),
    };
  }

  async sweep(now: Date): Promise<void> {
    const before = (ms: number): string => new Date(now.getTime() - ms).toISOString();
    await this.#lockoutTable.removeAll(`at lt '${before(FORGET_AFTER_MS)}'`);
    await this.#audit.removeAll(`PartitionKey gt '${auditDay(before(AUDIT_DAYS * DAY_MS))}'`);
  }
}
