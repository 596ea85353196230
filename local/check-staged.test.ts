import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { root } from './settings.ts';

const GOOD = "export const room = 'one';\n";
const BADLY_FORMATTED = 'export const room = "one"\n';
const BADLY_LINTED = 'export const same = (a: number, b: number): boolean => a == b;\n';

/** A repository with the project's files, in which nothing but `functions` is its own. */
const project = temporaryFolder();

function git(...args: string[]): { status: number | null; stderr: string } {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
  // As from a terminal: the tests may themselves run within a hook.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  return spawnSync('git', [...who, ...args], { cwd: project, env, encoding: 'utf8' });
}

/** Stages files with their texts and commits them. */
function commit(files: Record<string, string>): { status: number | null; stderr: string } {
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(project, file), text);
  git('add', ...Object.keys(files));
  return git('commit', '--message', 'Try');
}

beforeAll(() => {
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    const from = path.join(root, entry.name);
    if (['.git', '.niab', 'functions'].includes(entry.name)) continue;
    if (entry.isFile()) cpSync(from, path.join(project, entry.name));
    else symlinkSync(from, path.join(project, entry.name));
  }
  mkdirSync(path.join(project, 'functions'));
  git('init');
  git('config', 'core.hooksPath', '.githooks');
});

describe('The pre-commit hook', { timeout: 60_000 }, () => {
  test('lets a good file pass, and one that nobody formats', () => {
    const { status, stderr } = commit({ 'functions/good.ts': GOOD, 'functions/notes.txt': 'a  b' });
    expect(status, stderr).toBe(0);
  });

  test('refuses what is badly formatted or linted, by file and line', () => {
    const { status, stderr } = commit({
      'functions/format.ts': BADLY_FORMATTED,
      'functions/lint.ts': BADLY_LINTED,
    });
    expect(status).toBe(1);
    expect(stderr).toContain('functions/format.ts: npx prettier --write functions/format.ts');
    expect(stderr).toContain("functions/lint.ts:1: Expected '===' and instead saw '=='.");
    git('reset');
  });

  test('looks at what is staged, whatever lies beside it', () => {
    const file = path.join(project, 'functions/part.json');
    writeFileSync(file, '{"badly":1}');
    git('add', 'functions/part.json');
    writeFileSync(file, '{ "well": 1 }\n');
    expect(git('commit', '--message', 'Try').status).toBe(1);

    git('add', 'functions/part.json');
    writeFileSync(file, '{"badly":1}');
    const { status, stderr } = git('commit', '--message', 'Try');
    expect(status, stderr).toBe(0);
  });
});
