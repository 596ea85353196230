/**
 * `npm run policy-check`: asks checkov, in a virtual environment that this makes (once; about a minute), what it finds in
 * the templates. Everything that it finds must be in exceptions.json with a reason, and everything there must be found.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { messageOf, NiabError } from '#shared/errors.ts';
import { disagreements, type Exception, type Finding } from './exceptions.ts';

const CHECKOV = '3.3.30';
const infra = path.join(import.meta.dirname, '..');
/** Out of the way of everything that looks for files of the project. */
const environment = path.join(infra, '../node_modules/.cache/checkov');

const report = z.object({
  summary: z.object({ passed: z.number(), parsing_errors: z.number() }),
  results: z.object({
    failed_checks: z.array(
      z.object({ check_id: z.string(), check_name: z.string(), resource: z.string(), file_path: z.string() }),
    ),
  }),
});

try {
  const exceptions = JSON.parse(
    readFileSync(path.join(import.meta.dirname, 'exceptions.json'), 'utf8'),
  ) as Exception[];
  const { findings, passed } = scan();
  const wrong = disagreements(findings, exceptions);
  for (const line of wrong) console.error(line);
  console.log(`${passed} checks passed, ${findings.length} failed, ${wrong.length} of them unexplained.`);
  if (wrong.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

function scan(): { findings: Finding[]; passed: number } {
  const folder = mkdtempSync(path.join(tmpdir(), 'niab-policy-'));
  try {
    copyTemplates(folder);
    const { status, stdout, stderr } = spawnSync(
      checkov(),
      ['-d', folder, '--framework', 'bicep', '-o', 'json', '--skip-download', '--soft-fail', '--quiet'],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new NiabError('policy-check', `checkov failed: ${stderr}`);
    const { summary, results } = report.parse(JSON.parse(stdout));
    if (summary.parsing_errors > 0) {
      throw new NiabError('policy-check', `checkov could not read ${summary.parsing_errors} templates`);
    }
    const findings = results.failed_checks.map((failed) => ({
      check: failed.check_id,
      name: failed.check_name,
      resource: failed.resource,
      file: failed.file_path,
    }));
    return { findings, passed: summary.passed };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** checkov's parser knows metadata of one line only: what is longer becomes as many empty lines. */
function copyTemplates(folder: string): void {
  for (const file of globSync('{*.bicep,modules/*}', { cwd: infra })) {
    const to = path.join(folder, file);
    cpSync(path.join(infra, file), to);
    const text = readFileSync(to, 'utf8');
    writeFileSync(
      to,
      text.replaceAll(/^metadata \w+ = \[\r?\n[^]*?^\]/gm, (block) => block.replaceAll(/[^\n]/g, '')),
    );
  }
}

function checkov(): string {
  const program = path.join(environment, 'bin', 'checkov');
  const pip = path.join(environment, 'bin', 'pip');
  const installed = spawnSync(program, ['--version'], { encoding: 'utf8' });
  if (existsSync(program) && installed.stdout.trim() === CHECKOV) return program;
  console.log(`Installing checkov ${CHECKOV} …`);
  for (const [command, ...args] of [
    ['python3', '-m', 'venv', '--clear', environment],
    [pip, 'install', '--quiet', '--disable-pip-version-check', `checkov==${CHECKOV}`],
  ] as const) {
    const { status } = spawnSync(command, args, { stdio: 'inherit' });
    if (status !== 0) throw new NiabError('policy-check', `${command} ${args.join(' ')} failed`);
  }
  return program;
}
