import { createHook } from 'node:async_hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemoryAccessStore } from '../storage/access/memory-access-store.ts';
import { BoundedWork } from './bounded-work.ts';
import { ClientAuthentication, type Authentication } from './client-authentication.ts';
import { revokeClient, rotateSecret, type ClientWithSecret } from './manage-clients.ts';
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

/** The store, which tells what it is asked. */
function seenBy(store: MemoryAccessStore, asked: string[]): MemoryAccessStore {
  return new Proxy(store, {
    get(target, name: keyof MemoryAccessStore) {
      asked.push(name);
      return target[name].bind(target);
    },
  });
}

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
    const authentication = new ClientAuthentication(seenBy(store, asked), clock);
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
    // Those who waited are told so in their turn, and more than seven of one id do not wait.
    expect(refusals.filter((refusal) => refusal === 'locked-out')).toHaveLength(2);
    expect(refusals.filter((refusal) => refusal === 'busy')).toHaveLength(8);
    const late = await authentication.authenticate(client.clientId, 'no');
    expect(late).toMatchObject({ refusal: 'locked-out' });
  });

  it('costs neither hash nor store where it could be no id of ours', async () => {
    const { store, clock } = await testedAccess();
    const asked: string[] = [];
    const authentication = new ClientAuthentication(seenBy(store, asked), clock);
    hashes = 0;
    for (const id of ['x'.repeat(200), "'; drop table clients --", 'niab-00000000000000FF', '']) {
      for (let attempt = 0; attempt < 6; attempt += 1) {
        expect(await authentication.authenticate(id, 'x')).toEqual({
          client: null,
          refusal: 'unknown-client',
        });
      }
    }
    expect({ hashes, asked }).toEqual({ hashes: 0, asked: [] });
  });
});

describe('a client', () => {
  it('gets its turn while somebody sends ids that nobody has, of which a few are hashed', async () => {
    const { store, clock, add } = await testedAccess();
    const { client, secret } = await add(['admin']);
    const authentication = new ClientAuthentication(store, clock);
    const flood = Array.from({ length: 40 }, (_, number) =>
      authentication.authenticate(`niab-${number.toString(16).padStart(16, '0')}`, 'x'),
    );
    const good = Array.from({ length: 7 }, () => authentication.authenticate(client.clientId, secret));
    for (const each of await Promise.all(good)) expect(each.client).not.toBeNull();
    const refusals = (await Promise.all(flood)).map((each) => (each.client === null ? each.refusal : ''));
    expect(refusals.filter((refusal) => refusal === 'unknown-client')).toHaveLength(11);
    expect(refusals.filter((refusal) => refusal === 'busy')).toHaveLength(29);
  });

  it('gets its turn while another is locked out, or asks too often itself', async () => {
    const { store, clock, add } = await testedAccess();
    const [locked, eager, good] = [await add(['admin']), await add(['admin']), await add(['admin'])];
    const authentication = new ClientAuthentication(store, clock);
    const ask = ({ client }: ClientWithSecret, secret: string): Promise<Authentication> =>
      authentication.authenticate(client.clientId, secret);
    for (let attempt = 0; attempt < 5; attempt += 1) await ask(locked, 'no');
    hashes = 0;
    const [lockedOut, often, well] = await Promise.all([
      Promise.all(Array.from({ length: 40 }, () => ask(locked, locked.secret))),
      Promise.all(Array.from({ length: 40 }, () => ask(eager, eager.secret))),
      Promise.all(Array.from({ length: 7 }, () => ask(good, good.secret))),
    ]);
    for (const each of lockedOut) expect(each).toMatchObject({ refusal: 'locked-out', retryAfter: 30 });
    expect(often.filter(({ client }) => client !== null)).toHaveLength(7);
    expect(well.filter(({ client }) => client !== null)).toHaveLength(7);
    expect(hashes).toBe(14);
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
