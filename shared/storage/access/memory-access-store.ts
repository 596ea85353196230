import type { AuditEvent } from '../../access/audit-event.ts';
import type { Client } from '../../access/client.ts';
import { FORGET_AFTER_MS, type Lockout } from '../../access/lockout.ts';
import type { RateWindow } from '../../access/rate-window.ts';
import { AUDIT_DAYS, type AccessStore, type AuditPage, type Change } from './access-store.ts';
import { newAuditKey, writeAuditKey } from './audit-key.ts';

const DAY_MS = 24 * 3_600_000;

/** An access store in the memory of one process, for what is tried without a storage account. */
export class MemoryAccessStore implements AccessStore {
  readonly #clients = new Map<string, Client>();
  readonly #lockouts = new Map<string, Lockout>();
  readonly #rates = new Map<string, RateWindow>();
  readonly #audit = new Map<string, AuditEvent>();

  client(clientId: string): Promise<Client | null> {
    return Promise.resolve(copyOf(this.#clients, clientId));
  }

  clients(): Promise<Client[]> {
    const ids = [...this.#clients.keys()].toSorted();
    return Promise.resolve(ids.flatMap((id) => copyOf(this.#clients, id) ?? []));
  }

  changeClient(clientId: string, change: Change<Client>): Promise<Client | null> {
    return changed(this.#clients, clientId, change);
  }

  lockout(key: string): Promise<Lockout | null> {
    return Promise.resolve(copyOf(this.#lockouts, key));
  }

  changeLockout(key: string, change: Change<Lockout>): Promise<Lockout | null> {
    return changed(this.#lockouts, key, change);
  }

  clearLockout(key: string): Promise<void> {
    this.#lockouts.delete(key);
    return Promise.resolve();
  }

  changeRate(clientId: string, change: Change<RateWindow>): Promise<RateWindow | null> {
    return changed(this.#rates, clientId, change);
  }

  addAuditEvent(event: AuditEvent): Promise<void> {
    this.#audit.set(writeAuditKey(newAuditKey(event)), structuredClone(event));
    return Promise.resolve();
  }

  auditEvents({ most, after }: { most: number; after?: string | undefined }): Promise<AuditPage> {
    const keys = [...this.#audit.keys()].toSorted().filter((key) => after === undefined || key > after);
    const page = keys.slice(0, most);
    return Promise.resolve({
      events: page.flatMap((key) => copyOf(this.#audit, key) ?? []),
      next: keys.length > most ? (page.at(-1) ?? null) : null,
    });
  }

  sweep(now: Date): Promise<void> {
    for (const [key, { lastAt }] of this.#lockouts) {
      if (now.getTime() - Date.parse(lastAt) > FORGET_AFTER_MS) this.#lockouts.delete(key);
    }
    for (const [key, { at }] of this.#audit) {
      if (now.getTime() - Date.parse(at) > AUDIT_DAYS * DAY_MS) this.#audit.delete(key);
    }
    return Promise.resolve();
  }
}

function copyOf<T>(map: ReadonlyMap<string, T>, key: string): T | null {
  const value = map.get(key);
  return value === undefined ? null : structuredClone(value);
}

/** In one go, and within the promise: a change that throws is told as by the service. */
function changed<T>(map: Map<string, T>, key: string, change: Change<T>): Promise<T | null> {
  return Promise.resolve().then(() => {
    const next = change(copyOf(map, key));
    if (next !== null) map.set(key, structuredClone(next));
    return copyOf(map, key);
  });
}
