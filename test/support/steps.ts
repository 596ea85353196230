import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { messageOf } from '#shared/errors.ts';

export interface Count {
  passed: number;
  failed: number;
}

interface Result {
  code: number | null;
  output: string;
}

/** A check that counts as one test; its output is shown when it fails. */
export async function check(name: string, command: string[]): Promise<Count> {
  const { code, output } = await run(command, false);
  console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
  if (code !== 0) console.log(output);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A project of vitest. A file that could not be run, or an error outside all tests, is a failure too. */
export async function vitest(project: string): Promise<Count> {
  const folder = mkdtempSync(path.join(tmpdir(), 'niab-vitest-'));
  const report = path.join(folder, 'report.json');
  try {
    const { code } = await run(
      [
        'vitest',
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
      true,
    );
    return countVitest(readFileSync(report, 'utf8'), code);
  } catch (error) {
    console.log(`✗ vitest ${project}: ${messageOf(error)}`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param report what vitest's JSON reporter has written. */
export function countVitest(report: string, code: number | null): Count {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(report) as {
    numPassedTests: number;
    numFailedTests: number;
    testResults: { status: string; assertionResults: { status: string }[] }[];
  };
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  const failed = numFailedTests + broken;
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/** A program that ends with pytest's summary. */
export async function pytest(command: string[]): Promise<Count> {
  const { code, output } = await run(command, true);
  return countPytest(output, code);
}

/** @param output ends with a line like `12 passed, 1 failed in 3.21s`. */
export function countPytest(output: string, code: number | null): Count {
  const summary = output.split('\n').findLast((line) => /\d+ (passed|failed|error)/.test(line)) ?? '';
  const number = (what: string): number => Number(new RegExp(`(\\d+) ${what}`).exec(summary)?.[1] ?? 0);
  const failed = number('failed') + number('error');
  return { passed: number('passed'), failed: failed === 0 && (code !== 0 || summary === '') ? 1 : failed };
}

/** Runs a program; `shown` lets its output through as it comes. */
async function run([program = '', ...args]: string[], shown: boolean): Promise<Result> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    from.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (shown) to.write(chunk);
    });
  }
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, output };
  } catch (error) {
    return { code: 1, output: `${program}: ${messageOf(error)}` };
  }
}
