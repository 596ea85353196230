import { describe, expect, it, vi } from 'vitest';
import type { SigningKeyStore } from '../storage/access/signing-key-store.ts';
import { Keyring } from './keyring.ts';
import {
  newKeySet,
  publishedKeys,
  readKeySet,
  rotated,
  signingKeyAt,
  type SigningKeySet,
} from './signing-key-set.ts';
import { MemorySigningKeys, SetClock } from './testing-access.ts';

async function keyring() {
  const clock = new SetClock();
  const store = new MemorySigningKeys(await newKeySet(clock.now()));
  const errors: unknown[] = [];
  return { clock, store, errors, keys: new Keyring(store, clock, (error) => errors.push(error)) };
}

const minutes = (count: number): number => count * 60;

describe('a rotation', () => {
  it('publishes the new key before it signs, and that of before while its tokens live', async () => {
    const clock = new SetClock();
    const before = await newKeySet(clock.now());
    const [old] = before.keys;
    clock.pass(minutes(60));
    const set = await rotated(before, clock.now());
    const fresh = set.keys.at(-1);
    const kids = () => publishedKeys(set, clock.now()).map(({ kid }) => kid);
    const signing = () => signingKeyAt(set, clock.now()).kid;

    expect([signing(), kids()]).toEqual([old?.kid, [old?.kid, fresh?.kid]]);
    clock.pass(minutes(20) - 1);
    expect(signing()).toBe(old?.kid);
    clock.pass(1);
    expect([signing(), kids()]).toEqual([fresh?.kid, [old?.kid, fresh?.kid]]);
    // The last token of the old key, and an hour for clocks and processes that lag.
    clock.pass(minutes(75) - 1);
    expect(kids()).toEqual([old?.kid, fresh?.kid]);
    clock.pass(1);
    expect(kids()).toEqual([fresh?.kid]);
    expect((await rotated(set, clock.now())).keys.map(({ kid }) => kid)).not.toContain(old?.kid);
  });

  it('waits for the one before', async () => {
    const clock = new SetClock();
    const set = await rotated(await newKeySet(clock.now()), clock.now());
    await expect(rotated(set, clock.now())).rejects.toThrow(/signs from/);
    clock.pass(minutes(20));
    expect((await rotated(set, clock.now())).keys).toHaveLength(3);
  });
});

describe('the keys of a process', () => {
  it('publish nothing private', async () => {
    const { keys } = await keyring();
    const [key, ...others] = await keys.published();
    expect(others).toEqual([]);
    expect(Object.keys(key ?? {}).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
  });

  it('are read once, whoever asks at once, and again after ten minutes without anybody waiting', async () => {
    const { keys, store, clock } = await keyring();
    await Promise.all([keys.current(), keys.published(), keys.verifying('x'), keys.current()]);
    expect(store.reads).toBe(1);
    clock.pass(minutes(10) - 1);
    await keys.current();
    expect(store.reads).toBe(1);
    store.set = await rotated(await newKeySet(clock.now()), clock.now());
    clock.pass(1);
    expect(await keys.published()).toHaveLength(1);
    await vi.waitFor(async () => expect(await keys.published()).toHaveLength(2));
    expect(store.reads).toBe(2);
  });

  it('are waited for by a process that has slept', async () => {
    const { keys, store, clock } = await keyring();
    await keys.current();
    store.set = await newKeySet(clock.now());
    clock.pass(minutes(16));
    // By whoever comes, not only by the first.
    const asked = await Promise.all([keys.current(), keys.current()]);
    expect(asked.map(({ kid }) => kid)).toEqual(store.set.keys.concat(store.set.keys).map(({ kid }) => kid));
    expect(store.reads).toBe(2);
  });

  it('go on while they cannot be read again, which is tried every minute', async () => {
    const { keys, store, clock, errors } = await keyring();
    const { kid } = await keys.current();
    store.isReachable = false;
    clock.pass(minutes(20));
    expect((await keys.current()).kid).toBe(kid);
    expect((await keys.current()).kid).toBe(kid);
    expect([store.reads, errors.length]).toEqual([2, 1]);
    clock.pass(60);
    await keys.current();
    expect(store.reads).toBe(3);
  });

  it('are read again after the clock was set back, not once it has caught up', async () => {
    const { clock, store, keys } = await keyring();
    clock.pass(minutes(24 * 60));
    await keys.current();
    clock.pass(minutes(-24 * 60));
    await keys.current();
    await keys.current();
    expect(store.reads).toBe(2);
  });

  it('are asked for anew when there never were any', async () => {
    const { keys, store } = await keyring();
    const { set } = store;
    store.set = null;
    await expect(keys.current()).rejects.toThrow(/npm run rotate-keys/);
    store.isReachable = false;
    await expect(keys.verifying('x')).rejects.toThrow('out of reach');
    Object.assign(store, { set, isReachable: true });
    await expect(keys.current()).resolves.toBeDefined();
  });
});

describe('the first keys', () => {
  it('are made by the process where it may, and they are those of whichever process was first', async () => {
    const clock = new SetClock();
    let kept: SigningKeySet | null = null;
    const store: SigningKeyStore = {
      read: () => Promise.resolve(kept),
      write: () => Promise.reject(new Error('nothing is replaced')),
      begin: (set) => Promise.resolve((kept ??= set)),
    };
    const keyrings = [1, 2].map(() => new Keyring(store, clock, () => undefined));
    const [one, two] = await Promise.all(keyrings.map((keys) => keys.current()));
    expect(one?.kid).toBe(two?.kid);
  });
});

describe('a stored set of keys', () => {
  it('is read, and what is none is refused without a word of it', async () => {
    const set = await newKeySet(new Date());
    expect(readKeySet(JSON.stringify(set))).toEqual(set);
    const secret = set.keys[0]?.jwk.d ?? '';
    for (const text of [
      '',
      `{"keys": "${secret}`,
      '{"keys":[]}',
      JSON.stringify({ keys: [{ d: secret }] }),
      'null',
    ]) {
      const read = (): unknown => readKeySet(text);
      expect(read).toThrow(/cannot be read/);
      expect(read).not.toThrow(secret);
    }
  });
});
