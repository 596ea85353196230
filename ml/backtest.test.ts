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

/** What the command says of the model that it takes. */
const TAKEN = /^Model [\w.-]+ \(ml\/models\/[\w.-]+\), which knows the weeks before \d{4}-\d\d-\d\d\n$/u;

function backtest(bytes: Buffer | string, ...more: string[]) {
  const [file, out] = [join(folder, 'films'), join(folder, 'out.jsonl')];
  writeFileSync(file, bytes);
  const args = ['ml/backtest.ts', '--films', file, '--from', '2024-01-01', '--out', out, ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stdout, stderr, file, lines: () => readFileSync(out, 'utf8') };
}

describe('npm run backtest', () => {
  it('reads an array in Windows-1252 as it reads JSON Lines, with a notice, and draws no bar in a pipe', () => {
    const usual = backtest(films.map((one) => `${JSON.stringify(one)}\n`).join(''));
    const lines = usual.lines();
    expect(usual.status).toBe(0);
    expect(usual.stderr).toMatch(TAKEN);
    expect(usual.stdout).toMatch(/^films with a result +3 +3$/mu);
    expect(lines.split('\n')).toHaveLength(7);

    const other = backtest(windows1252(JSON.stringify(films)));
    expect(other).toMatchObject({ status: 0, stdout: usual.stdout });
    expect(other.stderr).toBe(
      `${other.file} is not UTF-8; read as Windows-1252 (see the accents of line 1)\n${usual.stderr}`,
    );
    expect(other.lines()).toBe(lines);
  });

  it('takes the model that is named, and the newest one that knows nothing of the first week', () => {
    const lines = films.map((one) => `${JSON.stringify(one)}\n`).join('');
    const named = backtest(lines, '--model', 'local/sample-weeks/model');
    expect(named.stderr).toMatch(
      / \(local\/sample-weeks\/model\), which knows the weeks before 2023-03-29\n$/u,
    );
    const early = films.map((one) => `${JSON.stringify({ ...one, releaseDate: '2005-01-05' })}\n`).join('');
    const { status, stdout, stderr } = backtest(early, '--from', '2005-01-01');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^--from: no model has its cut-off on or before .+ \(2023-03-29\)/u);
  });

  it("judges the ranges of a cinema's own tickets, whose films it finds by week and title", () => {
    const till = join(folder, 'till.csv');
    const sold = ["L'ETE,2024-01-03,2,1", 'Soeur,2024-01-03,3,0', 'Inconnu,2024-01-03,5,0'];
    writeFileSync(till, ['title,wed,adm1,pre', ...sold].join('\n'));
    const { status, stdout } = backtest(
      films.map((one) => `${JSON.stringify(one)}\n`).join(''),
      ...['--local', till],
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\| thursday \| 2 \| [\d.]+ % \| [\d.]+ % \|$/mu);
    expect(stdout).toMatch(/^\| monday \| 2 \|/mu);
    expect(stdout).toMatch(/^Of 3 films of the till 1 were not found among the releases\.$/mu);

    const missing = backtest('', '--local', join(folder, 'none.csv'));
    expect(missing).toMatchObject({ status: 1, stdout: '' });
    expect(missing.stderr).toMatch(/none\.csv cannot be read/u);
  });

  it('says which ways there are of fitting anew', () => {
    const { status, stderr } = backtest('', '--refit', 'weekly');
    expect([status, stderr]).toEqual([1, '--refit: "weekly" is neither quarterly nor monthly\n']);
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
