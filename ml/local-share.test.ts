import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { madeTill } from './local-share/testing-till.ts';

const covered = z.strictObject({ films: z.int(), coverage: z.number().nullable() });
const scored = { coverage: z.number(), classes: z.record(z.string(), covered) };

const folder = mkdtempSync(join(tmpdir(), 'niab-local-share-'));
afterAll(() => rmSync(folder, { recursive: true }));

function localShare(...args: readonly string[]) {
  return spawnSync(process.execPath, ['ml/local-share.ts', ...args], { encoding: 'utf8' });
}

function tillOf(films: number): string {
  const file = join(folder, `${films}.csv`);
  const countries = { french: 'France', american: 'U.S.A.', other: 'Japon' };
  const lines = madeTill(films).map(({ title, week, tickets, admissions, origin }) =>
    [title, week, tickets, 0, admissions, countries[origin]].join(),
  );
  writeFileSync(file, ['title,wed,adm1,pre,nat,country', ...lines].join('\n'));
  return file;
}

describe('npm run local-share', () => {
  it('prints a table, and the figures for programs on the last line', () => {
    const { status, stdout } = localShare('--file', tillOf(200), '--json');
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^\| national admissions \|/u);
    const figures = z.strictObject({ ...scored, films: z.int(), constant: z.strictObject(scored) });
    const { films, classes } = figures.parse(JSON.parse(lines.at(-1) ?? ''));
    expect(films).toBe(80);
    expect(Object.keys(classes)).toEqual(['0', '20000', '100000', '300000']);
  });

  it.each([
    [
      'a file that is not there',
      ['--file', 'none.csv'],
      /^none\.csv cannot be read .+ no part of the project/u,
    ],
    ['too few films', ['--file', tillOf(30)], /the file has 30 that count$/mu],
    [
      'a file for what is drawn',
      ['--simulate', '--file', 'none.csv'],
      /^--file does not go with --simulate/u,
    ],
    ['an option that there is not', ['--seed', '1'], /--seed/u],
  ])('refuses %s', (_what, args, words) => {
    const { status, stdout, stderr } = localShare(...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(words);
  });
});
