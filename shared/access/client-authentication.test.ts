import { createHook } from 'node:async_hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BoundedWork } from './bounded-work.ts';
import { ClientAuthentication } from './client-authentication.ts';
import { revokeClient, rotateSecret } from './manage-clients.ts';
import { testedAccess } from './testing-access.ts';

/** Hashes that Node.js has really computed. */
let hashes = 0;
const hook = createHook({
  init(_id, type) {
    if (type === 'SCRYPTREQUEST') hashes += 1;
  },
});

beforeAll(() => void hook.enable());
afterAll(() => void hook.disable());

describe('who says to be a client', () => {
  it('costs one hash, whether known or not, right or wrong, with one secret or two', async () => {
    const { store, clock, add } = await testedAccess();
    const [known, rotated, revoked] = [await add(['admin']), await add(['admin']), await add(['admin'])];
    await rotateSecret(store, rotated.client.clientId, 24, clock.now());
    await revokeClient(store, revoked.client.clientId);
    const authentication = new ClientAuthentication(store, clock);
    for (const [what, id, secret] of [
      ['right', known.client.clientId, known.secret],
      ['wrong', known.client.clientId, 'wrong'],
      ['the secret of before', rotated.client.clientId, rotated.secret],
      ['wrong of two', rotated.client.clientId, 'wrong'],
      ['revoked', revoked.client.clientId, revoked.secret],
      ['unknown', 'niab-00000000000000ff', known.secret],
      ['no id at all', 'x'.repeat(200), known.secret],
    ] as const) {
      hashes = 0;
      await authentication.authenticate(id, secret);
      expect(hashes, what).toBe(1);
    }
  });

  it('asks the store the same things, known or not', async () => {
    const { store, clock, add } = await testedAccess();
    const { client } = await add(['admin']);
    const asked: string[] = [];
    const seen = new Proxy(store, {
      get(target, name: keyof typeof store) {
        asked.push(name);
        return target[name].bind(target);
      },
    });
    const authentication = new ClientAuthentication(seen, clock);
    const askedFor = async (id: string): Promise<string[]> => {
      asked.length = 0;
      await authentication.authenticate(id, 'wrong');
      return [...asked];
    };
    const known = await askedFor(client.clientId);
    expect(known).toEqual(['lockout', 'client', 'changeLockout']);
    expect(await askedFor('niab-00000000000000ff')).toEqual(known);
  });

  it('costs no hash while it is locked out', async () => {
    const { store, clock, add } = await testedAccess();
    const { client, secret } = await add(['admin']);
    const authentication = new ClientAuthentication(store, clock);
    for (let attempt = 0; attempt < 5; attempt += 1) await authentication.authenticate(client.clientId, 'no');
    hashes = 0;
    expect(await authentication.authenticate(client.clientId, secret)).toMatchObject({
      refusal: 'locked-out',
    });
    expect(hashes).toBe(0);
  });

  it('is locked out after five failures even when all come at once', async () => {
    const { store, clock, add } = await testedAccess();
    const { client } = await add(['admin']);
    const authentication = new ClientAuthentication(store, clock);
    const attempts = Array.from({ length: 15 }, () => authentication.authenticate(client.clientId, 'no'));
    const refusals = (await Promise.all(attempts)).map((each) => (each.client === null ? each.refusal : ''));
    expect(refusals.filter((refusal) => refusal === 'wrong-secret')).toHaveLength(5);
    expect(refusals.filter((refusal) => refusal === 'locked-out')).toHaveLength(10);
  });
});

describe('bounded work', () => {
  it('is done so many at a time, in order, and goes on after a failure', async () => {
    const work = new BoundedWork({ atOnce: 2, waiting: 10, restMs: 0 });
    let underWay = 0;
    let most = 0;
    const done: number[] = [];
    const results = await Promise.allSettled(
      [0, 1, 2, 3, 4, 5].map((number) =>
        work.do(async () => {
          underWay += 1;
          most = Math.max(most, underWay);
          await new Promise((resolve) => setImmediate(resolve));
          underWay -= 1;
          done.push(number);
          if (number === 1) throw new Error('failed');
        }),
      ),
    );
    expect(most).toBe(2);
    expect(done).toEqual([0, 1, 2, 3, 4, 5]);
    expect(results.map(({ status }) => status === 'rejected')).toEqual([
      ...[false, true, false, false, false, false],
    ]);
  });
});
