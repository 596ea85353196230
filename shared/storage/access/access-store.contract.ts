import { beforeEach, describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../access/audit-event.ts';
import type { Client } from '../../access/client.ts';
import type { Lockout } from '../../access/lockout.ts';
import type { AccessStore } from './access-store.ts';

const CLIENT: Client = {
  clientId: 'niab-0123456789abcdef',
  name: 'Cinéma « L’Étoile »',
  secretHash: 'scrypt$16384$8$1$c2FsdA$aGFzaA',
  previous: null,
  scopes: ['predict:read'],
  requestsAMinute: 600,
  state: 'active',
  createdAt: '2026-11-25T10:00:00.000Z',
};
const LOCKOUT: Lockout = { failures: 1, lastAt: '2026-11-25T10:00:00.000Z', lockedUntil: null };
const KEY = 'f'.repeat(64);

const refused = (at: string, clientId: string | null = null): AuditEvent => ({
  ...{ at, kind: 'refused', clientId, reason: 'wrong-secret', scopes: [], jti: null, unwritten: 0 },
});

/** What an access store does. `make` answers an empty one, and another on the same data. */
export function describeAccessStore(
  name: string,
  make: () => Promise<{ store: AccessStore; other: AccessStore }>,
): void {
  describe(`the access store: ${name}`, () => {
    let store: AccessStore;
    let other: AccessStore;
    beforeEach(async () => {
      ({ store, other } = await make());
    });

    it('has nothing at first, and says so without an error', async () => {
      expect(await store.client(CLIENT.clientId)).toBeNull();
      expect(await store.clients()).toEqual([]);
      expect(await store.lockout(KEY)).toBeNull();
      expect(await store.auditEvents({ most: 10 })).toEqual({ events: [], next: null });
      await store.clearLockout(KEY);
      await store.sweep(new Date());
    });

    it('keeps clients whole, and lists them by their ids', async () => {
      const second = { ...CLIENT, clientId: 'niab-00000000000000aa', name: 'Second' };
      await store.changeClient(CLIENT.clientId, () => CLIENT);
      await store.changeClient(second.clientId, () => second);
      expect(await other.client(CLIENT.clientId)).toEqual(CLIENT);
      expect(await other.clients()).toEqual([second, CLIENT]);
    });

    it('leaves what a change does not change, and answers it', async () => {
      expect(await store.changeClient(CLIENT.clientId, () => null)).toBeNull();
      expect(await store.client(CLIENT.clientId)).toBeNull();
      await store.changeClient(CLIENT.clientId, () => CLIENT);
      expect(await store.changeClient(CLIENT.clientId, () => null)).toEqual(CLIENT);
    });

    it('tells of a change that throws, having changed nothing', async () => {
      const fail = (): never => {
        throw new Error('no');
      };
      await expect(store.changeClient(CLIENT.clientId, fail)).rejects.toThrow('no');
      expect(await store.client(CLIENT.clientId)).toBeNull();
    });

    it('loses none of the changes that several make at once', async () => {
      const add = (each: AccessStore): Promise<unknown> =>
        each.changeLockout(KEY, (current) => ({ ...LOCKOUT, failures: (current?.failures ?? 0) + 1 }));
      await Promise.all([add(store), add(other), add(store), add(other)]);
      expect(await store.lockout(KEY)).toMatchObject({ failures: 4 });
      await other.clearLockout(KEY);
      expect(await store.lockout(KEY)).toBeNull();
    });

    it('counts reservations of all instances together', async () => {
      const reserve = (each: AccessStore): Promise<unknown> =>
        each.changeRate(CLIENT.clientId, (current) => ({ start: 60_000, taken: (current?.taken ?? 0) + 5 }));
      await Promise.all([reserve(store), reserve(other), reserve(store)]);
      expect(await other.changeRate(CLIENT.clientId, () => null)).toEqual({ start: 60_000, taken: 15 });
    });

    it('tells the audit page by page, the latest first, across days', async () => {
      const instants = ['2026-11-23T23:59:59.999Z', '2026-11-25T00:00:00.000Z', '2026-11-25T00:00:00.001Z'];
      for (const at of instants) await store.addAuditEvent(refused(at, CLIENT.clientId));
      const first = await other.auditEvents({ most: 2 });
      expect(first.events.map(({ at }) => at)).toEqual([instants[2], instants[1]]);
      const rest = await other.auditEvents({ most: 2, after: first.next ?? '' });
      expect(rest).toEqual({ events: [refused(instants[0] ?? '', CLIENT.clientId)], next: null });
    });

    it('keeps two lines of one moment', async () => {
      const at = '2026-11-25T00:00:00.000Z';
      await store.addAuditEvent(refused(at, 'niab-0000000000000001'));
      await store.addAuditEvent(refused(at, 'niab-0000000000000002'));
      expect((await store.auditEvents({ most: 10 })).events).toHaveLength(2);
    });

    it('forgets what is old, and nothing else', async () => {
      const now = new Date('2026-11-25T12:00:00.000Z');
      await store.changeLockout('a', () => ({ ...LOCKOUT, lastAt: '2026-11-24T11:00:00.000Z' }));
      await store.changeLockout('b', () => LOCKOUT);
      await store.addAuditEvent(refused('2025-01-01T00:00:00.000Z'));
      await store.addAuditEvent(refused('2026-01-01T00:00:00.000Z'));
      await store.sweep(now);
      expect(await store.lockout('a')).toBeNull();
      expect(await store.lockout('b')).toEqual(LOCKOUT);
      expect((await store.auditEvents({ most: 10 })).events).toHaveLength(1);
    });
  });
}
