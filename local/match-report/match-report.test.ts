import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'match-report-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const week = {
  week: '2026-08-26',
  allocine: [
    { id: 1, title: 'La Mer', date: '2026-08-26' },
    { id: 2, title: 'Le Vent' },
  ],
  jpbox: [
    { id: 3, title: 'La Mer', date: '2026-08-26' },
    { id: 4, title: 'Tout autre chose' },
  ],
  same: [
    [1, 3],
    [2, 4],
  ],
};

function report(
  text: string,
  ...options: string[]
): { status: number | null; lines: string[]; error: string } {
  const file = join(folder, 'weeks.jsonl');
  writeFileSync(file, text);
  const program = fileURLToPath(new URL('../match-report.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--weeks', file, ...options], {
    encoding: 'utf8',
  });
  return { status, lines: stdout.trimEnd().split('\n'), error: stderr };
}

it('prints what is missed, and the totals for programs on the last line', () => {
  const { status, lines } = report(`${JSON.stringify(week)}\n`, '--json');
  expect(status).toBe(0);
  expect(lines[0]).toMatch(/^missed 2026-08-26/u);
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
    pairs: 2,
    recall: 0.5,
    precision: 1,
    wrong: 0,
    unjudged: 0,
  });
});

it('prints the totals for people', () => {
  expect(report(JSON.stringify(week)).lines.at(-1)).toBe(
    '2 pairs: recall 50.00 %, precision 100.00 %, 0 wrong, 0 unjudged',
  );
});

it('names the line and the field of a malformed file, and fails', () => {
  const bad = { ...week, same: [[1, 9]] };
  const { status, error } = report(`${JSON.stringify(week)}\n\n${JSON.stringify(bad)}\n`);
  expect(status).toBe(1);
  expect(error).toContain('Line 3, same.0.1: 9 is not listed in jpbox');
});
