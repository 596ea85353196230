import { readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newKeySet } from '../../access/signing-key-set.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { createFileSigningKeys } from './file-signing-keys.ts';

describe('signing keys in a file', () => {
  const folder = temporaryFolder();
  const keys = (name: string) => createFileSigningKeys(path.join(folder, name, 'keys.json'));

  it('are none at first, then one set whoever begins, for their owner alone', async () => {
    expect(await keys('new').read()).toBeNull();
    const begin = async () => keys('new').begin?.(await newKeySet(new Date()));
    const sets = await Promise.all([begin(), begin(), begin(), begin()]);
    expect(sets[0]?.keys).toHaveLength(1);
    expect(await keys('new').read()).toEqual(sets[0]);
    for (const set of sets) expect(set).toEqual(sets[0]);
    expect(statSync(path.join(folder, 'new', 'keys.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(path.join(folder, 'new'))).toEqual(['keys.json']);
  });

  it('are replaced as a whole', async () => {
    await keys('kept').write(await newKeySet(new Date()));
    const set = await newKeySet(new Date());
    await keys('kept').write(set);
    expect(await keys('kept').read()).toEqual(set);
    expect(statSync(path.join(folder, 'kept', 'keys.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(path.join(folder, 'kept'))).toEqual(['keys.json']);
  });

  it('are not made anew where there is a file that cannot be read', async () => {
    writeFileSync(path.join(folder, 'damaged.json'), '{"keys":');
    const damaged = createFileSigningKeys(path.join(folder, 'damaged.json'));
    await expect(damaged.read()).rejects.toThrow(/cannot be read/);
  });
});
