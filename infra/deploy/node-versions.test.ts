import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { checkNodeVersions, PACKAGE_ENGINES } from './node-versions.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe('The versions of Node.js', () => {
  const project = temporaryFolder();
  const offering = (template: string): (() => void) => {
    mkdirSync(path.join(project, 'infra'), { recursive: true });
    writeFileSync(path.join(project, 'infra/main.bicep'), template);
    return () => checkNodeVersions(project);
  };

  test('that the templates offer are those that the package runs on', () => {
    expect(() => checkNodeVersions(root)).not.toThrow();
    expect(PACKAGE_ENGINES).toBe('^22 || ^24');
  });

  test('include the one that the bundles are built for', () => {
    const build = readFileSync(path.join(root, 'local/build.mjs'), 'utf8');
    expect(/target: 'node(\d+)'/.exec(build)?.[1]).toBe('22');
  });

  test('must be said by the templates, and be no other', () => {
    expect(offering("@allowed(['20', '24'])\nparam nodeVersion string = '24'")).toThrow(
      'infra/main.bicep offers Node.js 20; the package runs on 22 and 24.',
    );
    expect(offering("param nodeVersion string = '20'")).toThrow('does not say');
    expect(offering("@allowed([\n  '22'\n])\nparam nodeVersion string")).not.toThrow();
  });
});
