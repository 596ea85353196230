import { describe, expect, it } from 'vitest';
import { AccessStoreError, type Change } from '../storage/access/access-store.ts';
import { MemoryAccessStore } from '../storage/access/memory-access-store.ts';
import { ClientRates, type RateState } from './client-rates.ts';
import { rateHeaders } from './rate-headers.ts';
import { phaseOf, WINDOW_MS, windowStart, type RateWindow } from './rate-window.ts';
import { SetClock } from './testing-access.ts';

const ID = 'niab-0123456789abcdef';

/** A store that counts what it is asked and may be down. */
class CountedRates {
  readonly #store = new MemoryAccessStore();
  operations = 0;
  isDown = false;

  async changeRate(clientId: string, change: Change<RateWindow>): Promise<RateWindow | null> {
    this.operations += 1;
    await new Promise((resolve) => setImmediate(resolve));
    if (this.isDown) throw new AccessStoreError('down');
    return this.#store.changeRate(clientId, change);
  }
}

/** Instances on one store, at the beginning of a minute of the client. */
function instances(count: number) {
  const store = new CountedRates();
  const clock = new SetClock();
  const now = clock.now().getTime();
  clock.pass((windowStart(now, phaseOf(ID)) + WINDOW_MS - now) / 1_000);
  const errors: unknown[] = [];
  const rates = Array.from(
    { length: count },
    () => new ClientRates(store, clock, (error) => errors.push(error)),
  );
  return { store, clock, errors, rates };
}

/** So many requests, in turn at each instance; answers how many were allowed. */
async function ask(rates: readonly ClientRates[], requests: number, limit: number): Promise<number> {
  let allowed = 0;
  for (let request = 0; request < requests; request += 1) {
    const state = await rates[request % rates.length]?.count(ID, limit);
    if (state?.isAllowed) allowed += 1;
  }
  return allowed;
}

describe('the rate of a client', () => {
  it('is its limit in a minute, then nothing until the next one', async () => {
    const { clock, rates } = instances(1);
    expect(await ask(rates, 100, 60)).toBe(60);
    clock.pass(59);
    expect(await ask(rates, 1, 60)).toBe(0);
    clock.pass(1);
    expect(await ask(rates, 100, 60)).toBe(60);
  });

  it.each([1, 2, 7, 60, 601])(
    'of %i is that of all instances together, however they are asked',
    async (limit) => {
      const { rates } = instances(3);
      expect(await ask(rates, limit * 3 + 10, limit)).toBeLessThanOrEqual(limit);
      const {
        rates: [one, ...others],
      } = instances(3);
      if (one === undefined) throw new Error('no instance');
      const first = await ask([one], limit * 2, limit);
      expect(first).toBe(limit);
      expect(await ask(others, 10, limit)).toBe(0);
    },
  );

  it('is the same when all requests come at once', async () => {
    const { rates } = instances(2);
    const requests = Array.from({ length: 100 }, () => rates.map((rate) => rate.count(ID, 60))).flat();
    const states = await Promise.all(requests);
    expect(states.filter(({ isAllowed }) => isAllowed)).toHaveLength(60);
  });

  it.each([1, 11, 12, 40])('far within it is never refused, be there %i instances', async (count) => {
    const { rates } = instances(count);
    expect(await ask(rates, count, 600)).toBe(count);
    // A quarter of the limit, however it is spread: evenly, or half of it at one of them.
    for (const limit of [160, 600, 10_000]) {
      expect(await ask(instances(count).rates, limit / 4, limit)).toBe(limit / 4);
      const { rates: uneven } = instances(count);
      expect(await ask(uneven.slice(0, 1), limit / 8, limit)).toBe(limit / 8);
      expect(await ask(uneven, limit / 8, limit)).toBe(limit / 8);
    }
  });

  it.each([1, 39, 40, 600])('of %i is not exceeded by forty instances at once', async (limit) => {
    const { rates } = instances(40);
    const requests = Array.from({ length: 40 }, () => rates.map((rate) => rate.count(ID, limit))).flat();
    const allowed = (await Promise.all(requests)).filter(({ isAllowed }) => isAllowed).length;
    expect(allowed).toBeLessThanOrEqual(limit);
    // Of what all of them want nearly everything is given.
    expect(allowed).toBeGreaterThanOrEqual(Math.min(limit, 40));
  });

  it('costs the store a change or two of a client that asks little, some twenty of one that uses all', async () => {
    const little = instances(1);
    await ask(little.rates, 10, 600);
    expect(little.store.operations).toBe(2);
    const all = instances(1);
    await ask(all.rates, 5_000, 600);
    expect(all.store.operations).toBe(20);
    const two = instances(2);
    await ask(two.rates, 5_000, 1_000);
    expect(two.store.operations).toBe(25);
  });

  it('counts each client for itself', async () => {
    const {
      rates: [one],
    } = instances(1);
    if (one === undefined) throw new Error('no instance');
    await ask([one], 10, 5);
    expect((await one.count('niab-00000000000000aa', 5)).isAllowed).toBe(true);
  });

  it('goes on by each instance alone while the store does not answer, which is asked every ten seconds', async () => {
    const { store, clock, errors, rates } = instances(2);
    store.isDown = true;
    expect(await ask(rates, 300, 60)).toBe(120);
    expect(store.operations).toBe(2);
    expect(errors).toHaveLength(2);
    store.isDown = false;
    clock.pass(60);
    expect(await ask(rates, 300, 60)).toBe(60);
  });

  it('gives no more of an instance than the limit when the store goes away in the middle of a minute', async () => {
    const { store, rates } = instances(1);
    expect(await ask(rates, 30, 60)).toBe(30);
    store.isDown = true;
    expect(await ask(rates, 100, 60)).toBe(30);
  });

  it('keeps to the minute of an instance whose clock goes before', async () => {
    const {
      store,
      clock,
      rates: [one],
    } = instances(1);
    const ahead = clock.now().getTime() + WINDOW_MS;
    await store.changeRate(ID, () => ({ start: ahead, taken: 58 }));
    if (one === undefined) throw new Error('no instance');
    expect(await ask([one], 10, 60)).toBe(2);
  });

  it.each([WINDOW_MS + 1, 86_400_000])(
    'is not kept from the client by a clock that is %i ms ahead',
    async (ahead) => {
      const { store, clock, rates } = instances(2);
      await store.changeRate(ID, () => ({ start: clock.now().getTime() + ahead, taken: 60 }));
      expect(await ask(rates, 100, 60)).toBe(60);
    },
  );

  it('is not exceeded by an instance while another whose clock is ahead counts beside it', async () => {
    const { store, clock, errors } = instances(0);
    const ahead = new SetClock(clock.now().toISOString());
    ahead.pass(86_400);
    const [right, wrong] = [clock, ahead].map(
      (each) => new ClientRates(store, each, (error) => errors.push(error)),
    );
    let allowed = 0;
    for (let request = 0; request < 200; request += 1) {
      allowed += (await right?.count(ID, 60))?.isAllowed === true ? 1 : 0;
      await wrong?.count(ID, 60);
    }
    expect(allowed).toBe(60);
  });

  it('asks the store again after a clock was set back', async () => {
    const { store, clock, rates } = instances(1);
    clock.pass(86_400);
    store.isDown = true;
    await ask(rates, 1, 60);
    store.isDown = false;
    clock.pass(-86_400);
    await ask(rates, 1, 60);
    expect(store.operations).toBe(2);
  });

  it('remembers a thousand clients at most', async () => {
    const {
      rates: [one],
    } = instances(1);
    for (let client = 0; client < 1_010; client += 1) await one?.count(`client-${client}`, 10);
    expect(one?.clients).toBe(1_000);
  });

  it('is told in headers, which name one moment', async () => {
    const {
      clock,
      rates: [one],
    } = instances(1);
    if (one === undefined) throw new Error('no instance');
    const first = await one.count(ID, 60);
    expect(rateHeaders(first)).toEqual({
      'ratelimit-policy': '"minute";q=60;w=60',
      ratelimit: '"minute";r=59;t=60',
    });
    clock.pass(12.5);
    let last: RateState = first;
    while (last.isAllowed) last = await one.count(ID, 60);
    expect(rateHeaders(last)).toEqual({
      'ratelimit-policy': '"minute";q=60;w=60',
      ratelimit: '"minute";r=0;t=48',
      'retry-after': '48',
    });
  });
});
