import { describe, expect, test } from 'vitest';
import { isSecretOf } from '#shared/access/secret.ts';
import { MemoryAccessStore } from '#shared/storage/access/memory-access-store.ts';
import { runApiClients } from './run.ts';

const NOW = new Date('2026-11-25T10:00:00.000Z');

function command() {
  const store = new MemoryAccessStore();
  return {
    store,
    run: async (...args: string[]): Promise<string> => {
      const said: string[] = [];
      await runApiClients(args, store, NOW, (text) => said.push(text));
      return said.join('\n');
    },
  };
}

const idIn = (text: string): string => /niab-[0-9a-f]{16}/.exec(text)?.[0] ?? '';
const secretIn = (text: string): string => /niab_secret_[\w-]+/.exec(text)?.[0] ?? '';

describe('npm run api-clients', () => {
  test('adds a client, shows its secret once and stores its hash', async () => {
    const { store, run } = command();
    expect(await run('list')).toContain('There is no client yet');
    const scopes = ['--scope', 'releases:read', '--scope', 'predict:read'];
    const told = await run('add', ' Cinéma\u202e  du  Parc ', ...scopes, '--requests-a-minute', '90');
    const client = await store.client(idIn(told));
    expect(client).toMatchObject({
      ...{ name: 'Cinéma du Parc', scopes: ['predict:read', 'releases:read'], requestsAMinute: 90 },
      ...{ state: 'active', createdAt: NOW.toISOString(), previous: null },
    });
    expect(await isSecretOf(secretIn(told), [client?.secretHash ?? ''])).toBe(true);
    expect(JSON.stringify(client)).not.toContain(secretIn(told));

    const list = await run('list');
    expect(list).toContain(`${idIn(told)}  Cinéma du Parc  predict:read releases:read  90 `);
    expect(list).not.toContain('scrypt');
  });

  test('gives another secret, and keeps that of before for a while', async () => {
    const { store, run } = command();
    const [first, id] = await run('add', 'x', '--scope', 'admin').then((told) => [
      secretIn(told),
      idIn(told),
    ]);
    const told = await run('rotate', id ?? '');
    expect(told).toContain('until 2026-11-26T10:00:00.000Z');
    const client = await store.client(id ?? '');
    expect(await isSecretOf(secretIn(told), [client?.secretHash ?? ''])).toBe(true);
    expect(await isSecretOf(first ?? '', [client?.previous?.secretHash ?? ''])).toBe(true);
    await run('rotate', id ?? '', '--keep-hours', '0');
    expect(await store.client(id ?? '')).toMatchObject({ previous: null });
  });

  test('revokes a client, which is rotated no more', async () => {
    const { store, run } = command();
    const id = idIn(await run('add', 'x', '--scope', 'admin'));
    expect(await run('revoke', id)).toContain('within 15 minutes');
    expect(await store.client(id)).toMatchObject({ state: 'revoked' });
    expect(await run('list')).toContain('revoked');
    await expect(run('rotate', id)).rejects.toThrow(/No active client/);
  });

  test.each([
    [[], /add NAME/],
    [['add'], /add NAME/],
    [['add', 'a', 'b', '--scope', 'admin'], /add NAME/],
    [['list', 'x'], /add NAME/],
    [['destroy', 'x'], /add NAME/],
    [['add', 'x'], /--scope is missing/],
    [['add', 'x', '--scope', 'everything'], /--scope must be one of/],
    [['add', ' ', '--scope', 'admin'], /name/],
    [['add', 'x'.repeat(101), '--scope', 'admin'], /name/],
    [['add', 'x', '--scope', 'admin', '--requests-a-minute', '0'], /requestsAMinute/],
    [['add', 'x', '--scope', 'admin', '--requests-a-minute', 'many'], /whole number/],
    [['add', 'x', '--scope', 'admin', '--secret', 'mine'], /--secret/],
    [['rotate', 'niab-00000000000000ff'], /No active client/],
    [['rotate', '../x'], /No active client/],
    [['revoke', "x' or '1' eq '1"], /No active client/],
  ])('refuses %j', async (args, message) => {
    const { store, run } = command();
    await expect(run(...args)).rejects.toThrow(message);
    expect(await store.clients()).toEqual([]);
  });
});
