import { describe, expect, test } from 'vitest';
import { MemorySigningKeys, SetClock } from '#shared/access/testing-access.ts';
import { runRotateKeys } from './run.ts';

function command(keys = new MemorySigningKeys(null)) {
  const clock = new SetClock();
  return {
    keys,
    clock,
    run: async (...args: string[]): Promise<string> => {
      const said: string[] = [];
      await runRotateKeys(args, keys, clock.now(), (text) => said.push(text));
      return said.join('\n');
    },
  };
}

describe('npm run rotate-keys', () => {
  test('makes the first key, which signs at once', async () => {
    const { keys, run } = command();
    expect(await run()).toBe(`${keys.set?.keys[0]?.kid ?? '?'}  signs`);
  });

  test('then another, which is published for twenty minutes before it signs', async () => {
    const { keys, clock, run } = command();
    await run();
    clock.pass(3_600);
    const [old, fresh] = (await run()).split('\n');
    expect(old).toBe(`${keys.set?.keys[0]?.kid ?? '?'}  signs until 2026-11-25T11:20:00.000Z`);
    expect(fresh).toBe(`${keys.set?.keys[1]?.kid ?? '?'}  signs from 2026-11-25T11:20:00.000Z on`);
    await expect(run()).rejects.toThrow(/signs from/);
    expect(keys.set?.keys).toHaveLength(2);
    clock.pass(3_600);
    expect(await run()).toContain('signed until 2026-11-25T11:20:00.000Z');
  });

  test('replaces all keys at once when they may be in other hands, also those that cannot be read', async () => {
    const { keys, run } = command();
    await run();
    const old = keys.set?.keys[0]?.kid ?? '?';
    keys.isReachable = false;
    expect(await run('--at-once')).not.toContain(old);
    expect(keys.set?.keys).toHaveLength(1);
  });

  test('refuses what it does not know', async () => {
    const { keys, run } = command();
    await expect(run('--now')).rejects.toThrow(/--now/);
    await expect(run('now')).rejects.toThrow(/now/);
    expect(keys.set).toBeNull();
  });
});
