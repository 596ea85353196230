import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { createSqliteOperationalStore } from '#shared/storage/operational/sqlite-operational-store.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { checkData } from './check-data.ts';
import { CHANGE } from '#shared/storage/testing/settings-change.ts';

const parent = temporaryFolder();
const folderOf = (): string => mkdtempSync(path.join(parent, 'data-'));

/** Data of a machine on which something was entered. */
async function used(): Promise<{ folder: string; file: string }> {
  const folder = folderOf();
  const file = path.join(folder, 'operational.sqlite');
  const store = createSqliteOperationalStore(file);
  await store.migrate();
  await store.saveSettings(DEFAULT_SETTINGS, 0, CHANGE);
  await store.close();
  return { folder, file };
}

describe('the data of this machine', () => {
  test('may be used, new ones as well', async () => {
    const { folder } = await used();
    mkdirSync(path.join(folder, 'azurite'));
    writeFileSync(path.join(folder, 'azurite', '__azurite_db_blob__.json'), '{"filename":"x"}');
    writeFileSync(path.join(folder, 'azurite', '__azurite_db_queue__.json'), '');
    checkData(folder);
    checkData(folderOf());
    checkData(path.join(parent, 'not-there'));
  });

  test.each([
    ['is no database', (): Buffer => Buffer.from('what a broken disk leaves of it'.repeat(40))],
    ['was cut off', (whole: Buffer): Buffer => whole.subarray(0, 4_096 * 3 + 100)],
    ['has holes', (whole: Buffer): Buffer => Buffer.from(whole).fill(0xff, 4_096, 4_096 * 6)],
  ])('a file of which %s is named, with how to begin anew and what is lost', async (_, damage) => {
    const { folder, file } = await used();
    writeFileSync(file, damage(readFileSync(file)));
    const start = (): void => checkData(folder);
    expect(start).toThrow(expect.objectContaining({ code: 'data-unreadable' }));
    expect(start).toThrow(`${file} cannot be read: `);
    expect(start).toThrow('npm start -- --reset');
    expect(start).toThrow(/decisions, tickets and settings .* are lost/u);
  });

  test('a damaged list of blobs or messages is named, beside a damaged database', async () => {
    const { folder, file } = await used();
    const list = path.join(folder, 'azurite', '__azurite_db_queue__.json');
    mkdirSync(path.dirname(list));
    writeFileSync(list, '{"filename":"/x","coll');
    expect(() => checkData(folder)).toThrow(`${list} cannot be read: `);
    writeFileSync(file, 'no database at all, but long enough for a header of one hundred bytes'.repeat(3));
    expect(() => checkData(folder)).toThrow(
      new RegExp(`operational.sqlite cannot be read.*\\n.*${list}`, 'u'),
    );
  });

  test('a folder in the place of a file cannot be opened', () => {
    const folder = folderOf();
    mkdirSync(path.join(folder, 'operational.sqlite'));
    expect(() => checkData(folder)).toThrow(/operational\.sqlite cannot be opened: unable to open/u);
  });
});
