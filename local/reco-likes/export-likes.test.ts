import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { addWeeks, cinemaWeekOf, parisDateOf } from '#shared/domain/cinema-week.ts';
import { createTableContributedLikesStore } from '#shared/storage/likes/table-contributed-likes-store.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { newAccount } from '#test/support/azurite.ts';
import { SAMPLE_SITE_URL } from '../ports.ts';
import { root } from '../settings.ts';
import { exportLikes } from './export-likes.ts';

/** A Monday: the week of the 25th is not over. */
const TODAY = '2026-11-30';
const folder = temporaryFolder();
const nothing = (): void => undefined;
const linesOf = (file: string): string[] => readFileSync(file, 'utf8').trimEnd().split('\n');

describe('the export of contributed likes', () => {
  it('has the weeks that are over and are kept, the earliest first', async () => {
    const store = createTableContributedLikesStore({ connectionString: await newAccount() });
    const weeks = ['2025-11-19', '2025-11-26', '2026-11-11', '2026-11-18', '2026-11-25'];
    for (const week of weeks) await store.add(week, ['tt0111161', 'release-1']);
    await store.add('2026-11-11', ['tt0133093']);

    const out = path.join(folder, 'likes.jsonl');
    const shown: number[] = [];
    const exported = await exportLikes(store, { out, from: null, today: TODAY }, (done) => shown.push(done));
    expect(exported).toEqual({
      ...{ sendings: 4, likes: 7 },
      weeks: ['2025-11-26', '2026-11-11', '2026-11-18'],
    });
    const [first = '', ...others] = linesOf(out);
    expect(JSON.parse(first)).toEqual({ week: '2025-11-26', films: ['tt0111161', 'release-1'] });
    expect(others).toHaveLength(3);
    expect(shown).toEqual(Array.from({ length: 53 }, (_, week) => week));

    // The same again: the order is that of the keys.
    const again = path.join(folder, 'again.jsonl');
    await exportLikes(store, { out: again, from: null, today: TODAY }, nothing);
    expect(readFileSync(again)).toEqual(readFileSync(out));
  });

  it('begins where it is told to, and has no line where nothing was sent', async () => {
    const store = createTableContributedLikesStore({ connectionString: await newAccount() });
    for (const week of ['2026-11-11', '2026-11-18']) await store.add(week, ['tt0111161']);
    const out = path.join(folder, 'some.jsonl');
    await exportLikes(store, { out, from: '2026-11-18', today: TODAY }, nothing);
    expect(linesOf(out)).toEqual(['{"week":"2026-11-18","films":["tt0111161"]}']);
    await exportLikes(store, { out, from: '2026-11-25', today: TODAY }, nothing);
    expect(readFileSync(out, 'utf8')).toBe('');
  });

  it('leaves the file of before where it fails in the middle', async () => {
    const out = path.join(folder, 'before.jsonl');
    writeFileSync(out, 'of before\n');
    const failing = {
      async *sendings(week: string) {
        yield await Promise.resolve([['tt0111161']]);
        if (week === '2026-11-18') throw new Error('The table did not answer');
      },
    };
    await expect(exportLikes(failing, { out, from: '2026-11-11', today: TODAY }, nothing)).rejects.toThrow(
      'did not answer',
    );
    expect(readFileSync(out, 'utf8')).toBe('of before\n');
    // What was begun is written over by the next.
    expect(existsSync(`${out}.partial`)).toBe(true);
    const empty = createTableContributedLikesStore({ connectionString: await newAccount() });
    await exportLikes(empty, { out, from: null, today: TODAY }, nothing);
    expect([readFileSync(out, 'utf8'), existsSync(`${out}.partial`)]).toEqual(['', false]);
  });

  it('is what the command writes of the storage account that it is told', async () => {
    const connectionString = await newAccount();
    const week = addWeeks(cinemaWeekOf(parisDateOf(new Date())), -1);
    await createTableContributedLikesStore({ connectionString }).add(week, ['tt0111161', 'tt0133093']);
    const out = path.join(folder, 'command.jsonl');
    const args = ['local/run.mjs', 'local/reco-likes.ts', '--out', out, '--to', connectionString];
    // As in a fresh checkout, which plays the sample weeks: they have a day of their own, and that storage has not.
    const env = { ...process.env, NIAB_SITES_BASE_URL: SAMPLE_SITE_URL };
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
    expect(stdout).toBe(`1 sendings with 2 likes of the weeks ${week} to ${week}: ${out}\n`);
    expect(readFileSync(out, 'utf8')).toBe(`{"week":"${week}","films":["tt0111161","tt0133093"]}\n`);
  });
});
