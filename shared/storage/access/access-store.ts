import type { AuditEvent } from '../../access/audit-event.ts';
import type { Client } from '../../access/client.ts';
import type { Lockout } from '../../access/lockout.ts';
import type { RateWindow } from '../../access/rate-window.ts';

/** Makes of what is stored what shall be; null leaves it. It may be called again, on what somebody else has stored meanwhile. */
export type Change<T> = (current: T | null) => T | null;

/**
 * Who may call the prediction API, and what has been seen of them. It lies outside the databases: no caller keeps them awake.
 * Each call is one or two operations, or fails within seconds with AccessStoreError.
 */
export interface AccessStore {
  client(clientId: string): Promise<Client | null>;
  /** By their ids. */
  clients(): Promise<Client[]>;
  /** Answers what is stored afterwards; two changes at once follow each other. */
  changeClient(clientId: string, change: Change<Client>): Promise<Client | null>;

  /** @param key of `lockoutKey`. */
  lockout(key: string): Promise<Lockout | null>;
  changeLockout(key: string, change: Change<Lockout>): Promise<Lockout | null>;
  clearLockout(key: string): Promise<void>;

  changeRate(clientId: string, change: Change<RateWindow>): Promise<RateWindow | null>;

  /** The line is stored when this resolves. */
  addAuditEvent(event: AuditEvent): Promise<void>;
  /** Latest first. @param after `next` of the page before. */
  auditEvents(query: { most: number; after?: string | undefined }): Promise<AuditPage>;

  /** Forgets lock-outs that are long over and what the audit need not keep any longer, all of it. It may take long. */
  sweep(now: Date): Promise<void>;
}

export interface AuditPage {
  events: AuditEvent[];
  /** Null after the last. */
  next: string | null;
}

/** How long a line of the audit is kept. */
export const AUDIT_DAYS = 400;

/** The store did not answer, or not in time. */
export class AccessStoreError extends Error {
  override readonly name = 'AccessStoreError';
}
