import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { film } from '#shared/domain/testing-films.ts';
import { windows1252 } from '#shared/release-files/testing-encodings.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'niab-backtest-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const films = ['L’Été', 'Sœur', 'Noël'].map((title, index) => {
  return { ...film({ title, releaseDate: '2024-01-03' }), firstWeekAdmissions: 1_000 * (index + 1) };
});

function backtest(bytes: Buffer | string) {
  const [file, out] = [join(folder, 'films'), join(folder, 'out.jsonl')];
  writeFileSync(file, bytes);
  const args = ['ml/backtest.ts', '--films', file, '--from', '2024-01-01', '--out', out];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stdout, stderr, file, lines: () => readFileSync(out, 'utf8') };
}

describe('npm run backtest', () => {
  it('reads an array in Windows-1252 as it reads JSON Lines, with a notice, and draws no bar in a pipe', () => {
    const usual = backtest(films.map((one) => `${JSON.stringify(one)}\n`).join(''));
    const lines = usual.lines();
    expect(usual).toMatchObject({ status: 0, stderr: '' });
    expect(usual.stdout).toMatch(/^films with a result +3 +3$/mu);
    expect(lines.split('\n')).toHaveLength(7);

    const other = backtest(windows1252(JSON.stringify(films)));
    expect(other).toMatchObject({ status: 0, stdout: usual.stdout });
    expect(other.stderr).toBe(
      `${other.file} is not UTF-8; read as Windows-1252 (see the accents of line 1)\n`,
    );
    expect(other.lines()).toBe(lines);
  });

  it('names what is wrong with a file on stderr and fails', () => {
    const twice = [films[0], films[1], { ...films[0], firstWeekAdmissions: 1.5 }, films[1]];
    const { status, stdout, stderr } = backtest(twice.map((one) => JSON.stringify(one)).join('\r'));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(
      /: 2 faults\n {2}line 3, firstWeekAdmissions: 1\.5 .+\n {2}line 4: .+ as line 2 /u,
    );
  });
});
