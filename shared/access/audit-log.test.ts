import { describe, expect, it, vi } from 'vitest';
import { AccessStoreError } from '../storage/access/access-store.ts';
import { testedAccess } from './testing-access.ts';

describe('the audit', () => {
  it('writes so many refusals of a minute, then how many it has not written', async () => {
    const { access, store, clock } = await testedAccess();
    for (let refusal = 0; refusal < 100; refusal += 1) await access.audit.refused('wrong-secret', null);
    expect((await store.auditEvents({ most: 1_000 })).events).toHaveLength(60);
    clock.pass(60);
    await access.audit.refused('wrong-secret', null);
    await access.audit.refused('wrong-secret', null);
    const { events } = await store.auditEvents({ most: 2 });
    expect(events.map(({ unwritten }) => unwritten).toSorted((a, b) => a - b)).toEqual([0, 40]);
  });

  it('writes two lines a minute of a flood that lasts, and loses no count', async () => {
    const { access, store, clock } = await testedAccess();
    for (let second = 0; second < 3_600; second += 1) {
      for (let each = 0; each < 3; each += 1) await access.audit.refused('unknown-client', null);
      clock.pass(1);
    }
    const { events } = await store.auditEvents({ most: 10_000 });
    expect(events.length).toBeLessThanOrEqual(60 + 120);
    clock.pass(60);
    await access.audit.refused('unknown-client', null);
    const all = (await store.auditEvents({ most: 10_000 })).events;
    expect(all.reduce((sum, { unwritten }) => sum + 1 + unwritten, 0)).toBe(3 * 3_600 + 1);
  });

  it('goes on after its clock was set back', async () => {
    const { access, store, clock } = await testedAccess();
    clock.pass(86_400);
    for (let refusal = 0; refusal < 100; refusal += 1) await access.audit.refused('wrong-secret', null);
    clock.pass(-86_400);
    await access.audit.refused('wrong-secret', null);
    clock.pass(60);
    await access.audit.refused('wrong-secret', null);
    expect((await store.auditEvents({ most: 1_000 })).events).toHaveLength(61);
  });

  it('loses no count when the store does not answer, and refuses all the same', async () => {
    const { access, store, errors } = await testedAccess();
    const down = vi.spyOn(store, 'addAuditEvent').mockRejectedValue(new AccessStoreError('down'));
    await access.audit.refused('rate-limited', null);
    await access.audit.refused('rate-limited', null);
    expect(errors).toHaveLength(2);
    down.mockRestore();
    await access.audit.refused('rate-limited', null);
    expect((await store.auditEvents({ most: 10 })).events).toMatchObject([{ unwritten: 2 }]);
  });

  it('keeps no id that could be none of ours', async () => {
    const { access, store } = await testedAccess();
    await access.audit.refused('unknown-client', 'my password', ['admin']);
    expect((await store.auditEvents({ most: 1 })).events).toMatchObject([
      { clientId: null, reason: 'unknown-client', scopes: ['admin'] },
    ]);
  });
});
