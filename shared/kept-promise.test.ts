import { describe, expect, it } from 'vitest';
import { KeptPromise } from './kept-promise.ts';

/** A promise for each call, settled by the test. */
function asked() {
  const calls: PromiseWithResolvers<string>[] = [];
  const kept = new KeptPromise(() => {
    const call = Promise.withResolvers<string>();
    calls.push(call);
    return call.promise;
  });
  return { calls, kept };
}

describe('a kept promise', () => {
  it('is made when it is first asked for, and once for all who ask', async () => {
    const { calls, kept } = asked();
    expect([kept.current, calls]).toEqual([null, []]);
    const first = kept.get();
    expect(kept.get()).toBe(first);
    calls[0]?.resolve('made');
    expect(await Promise.all([first, kept.get(), kept.current])).toEqual(['made', 'made', 'made']);
    expect(calls).toHaveLength(1);
  });

  it('is made anew after a failure, which all who had asked are told', async () => {
    const { calls, kept } = asked();
    const failed = [kept.get(), kept.get()];
    calls[0]?.reject(new Error('away'));
    const told = await Promise.allSettled(failed);
    expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(kept.current).toBeNull();
    const second = kept.get();
    calls[1]?.resolve('made');
    expect([await second, await kept.get(), calls.length]).toEqual(['made', 'made', 2]);
  });

  it('is not lost by the failure of one that was forgotten before', async () => {
    const { calls, kept } = asked();
    const first = kept.get();
    kept.forget();
    const second = kept.get();
    calls[0]?.reject(new Error('away'));
    await expect(first).rejects.toThrow('away');
    expect(kept.get()).toBe(second);
    calls[1]?.resolve('made');
    expect(await second).toBe('made');
  });
});
