import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };

test('compose.yaml follows the schema and the rules of dclint', () => {
  const dclint = path.join(root, 'node_modules/.bin/dclint');
  const { stdout, status } = spawnSync(dclint, ['--max-warnings', '0', 'compose.yaml'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status, stdout).toBe(0);
});

describe('The Dockerfile', () => {
  const text = read('Dockerfile');

  test('has no fault that its linter finds', () => {
    const faults = validate(text).map(({ range, message }) => ({ line: range.start.line + 1, message }));
    expect(faults).toEqual([]);
  });

  test('builds with the Node.js of the project, and runs as a user who is not root', () => {
    expect(text).toContain(`FROM node:${devDependencies['node'] ?? ''}-`);
    const last = text.slice(text.lastIndexOf('FROM '));
    expect(/^USER (\d+)/m.exec(last)?.[1]).toMatch(/^[1-9]/);
    expect(last).toMatch(/HEALTHCHECK .*\n.*\/api\/health/);
  });

  test('gets all that the package is made of, and none of what lies about', () => {
    const lines = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines[0]).toBe('*');
    const taken = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    for (const needed of [
      'functions',
      'shared',
      'host.json',
      'ml/models',
      'package-lock.json',
      'infra/deploy',
    ]) {
      expect(taken).toContain(needed);
    }
    expect(taken).not.toContain('local.settings.json');
  });
});
