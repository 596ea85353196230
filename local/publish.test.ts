import { spawnSync } from 'node:child_process';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './settings.ts';

const ignored = readFileSync(path.join(root, '.funcignore'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
/** Files that somebody keeps for himself are not our business; folders and what git keeps are. */
const foldersIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`);
/** Without git, what has a type of ours. */
const ownFiles = (): string[] => {
  const { status, stdout } = spawnSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' });
  const files =
    status === 0
      ? stdout.trim().split('\n')
      : ['json', 'ts', 'mjs', 'md'].flatMap((type) => globSync(`{,ml/}*.${type}`, { cwd: root }));
  return files.filter((file) => /^(ml\/)?[^/]+$/.test(file)).map((file) => `/${file}`);
};
const shipped = (paths: string[]): string[] => paths.filter((each) => !ignored.includes(each)).toSorted();

describe('What a publish takes along', () => {
  test('is named so that Core Tools and git read it alike: from the root, without wildcard or negation', () => {
    expect(ignored.filter((line) => !/^(\/[\w.-]+)+$/.test(line))).toEqual([]);
    // Nor does any line begin one of these, should a reader compare beginnings.
    const kept = ['/host.json', '/package.json', '/dist/functions', '/ml/models', '/node_modules'];
    expect(kept.filter((each) => ignored.some((line) => each.startsWith(line)))).toEqual([]);
  });

  test('is, of the folders, the bundles, the model and the dependencies', () => {
    const found = shipped(foldersIn(''));
    expect(['/dist', '/ml', '/node_modules']).toEqual(expect.arrayContaining(found));
    expect(found).toContain('/ml');
    expect(shipped(foldersIn('/ml'))).toEqual(['/ml/models']);
  });

  test('is, of the files, host.json and package.json', () => {
    expect(shipped(ownFiles())).toEqual(['/host.json', '/package.json']);
  });

  test('holds no settings of this machine', () => {
    expect(ignored).toContain('/local.settings.json');
  });
});
