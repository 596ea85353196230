import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NiabError } from '#shared/errors.ts';
import { root } from '../settings.ts';

/** Tests, their data and their tools: what they import says nothing of the program. */
const OF_TESTS = /(?:^test|\.(?:test|captured|contract|harness)\.tsx?$|(?:^|\/)test(?:ing)?[-/])/;

/**
 * The program's own files with their texts, by their paths; with those of its tests where they are asked for.
 * @throws NiabError `no-repository` where git does not know the project.
 */
export function projectFiles({ tests = false } = {}): Map<string, string> {
  const { status, stdout } = spawnSync('git', ['ls-files', '--', '*.ts', '*.tsx'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new NiabError('no-repository', 'The structure is that of the files that git knows');
  const files = stdout.split('\n').filter((file) => file !== '' && (tests || !OF_TESTS.test(file)));
  return new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}
