import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '#shared/config.ts';
import { localSettings } from '#local/settings.ts';
import { allTemplates, root, template } from './templates.ts';

const outputs = template('main.bicep').outputs.map(({ name }) => name);
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

describe('azure.yaml', () => {
  const { infra, services } = parse(read('azure.yaml')) as {
    infra: { path: string; module: string };
    services: Record<string, { project: string }>;
  };

  it('names a parameter file, and services that resources are tagged with', () => {
    expect(existsSync(path.join(root, infra.path, `${infra.module}.bicepparam`))).toBe(true);
    const tags = allTemplates().flatMap(({ path: file }) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:'azd-service-name'|serviceName): '(\w+)'/g)].map(
        ([, tag]) => tag,
      ),
    );
    expect(Object.keys(services).toSorted()).toEqual(tags.toSorted());
  });
});

describe('operator-env.sh', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'niab-operator-'));
    const own: Record<string, unknown> = {
      ...{ cosmosEndpoint: 'https://c.example', requestsAWeek: 60, storageName: 'ofstoragename' },
    };
    const values = Object.fromEntries(outputs.map((name) => [name, { value: own[name] ?? `of-${name}` }]));
    writeFileSync(path.join(folder, 'az'), `#!/bin/sh\necho '${JSON.stringify(values)}'\n`, { mode: 0o755 });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('points the commands of a shell at what was deployed, whatever one machine has set', () => {
    const { stdout } = spawnSync('sh', ['-c', '. ./infra/operator-env.sh niab-prod >&2 && env -0'], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: `${folder}:${process.env['PATH'] ?? ''}` },
    });
    const environment = Object.fromEntries(
      stdout.split('\0').map((line) => [line.split('=')[0], line.slice(line.indexOf('=') + 1)]),
    ) as Record<string, string>;
    expect(readConfig(localSettings(environment))).toMatchObject({
      auth: 'static-web-apps',
      sql: { server: 'of-sqlServer', database: 'of-sqlDatabase' },
      cosmos: { endpoint: 'https://c.example' },
      storage: { accountName: 'ofstoragename' },
      api: { keyVaultUrl: 'https://of-keyVaultName.vault.azure.net' },
      sites: { baseUrl: null, minDelayMs: 2_000, maxDelayMs: 5_000, requestsAWeek: 60 },
    });
  });
});

describe.each(['infra/RUNBOOK.md', 'infra/FIRST-RUN.md'])('%s', (document) => {
  const runbook = read(document);

  it('uses commands and files that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, name = ''] of runbook.matchAll(/npm run ([\w:-]+)/g))
      expect(Object.keys(scripts)).toContain(name);
    for (const [, file = ''] of runbook.matchAll(/\]\(([^)#]+)[^)]*\)/g)) {
      expect(existsSync(path.join(root, 'infra', file)), file).toBe(true);
    }
    for (const [file] of runbook.matchAll(/infra\/[\w/.-]+\.\w+/g)) {
      expect(existsSync(path.join(root, file)), file).toBe(true);
    }
  });

  it('opens the firewall for each command that needs the database', () => {
    const needs = /(\S* ?)npm run (migrate|database-user|catch-up|replay-poison|backfill)\b/g;
    const commands = [...runbook.matchAll(needs)].map(([, before = '', name = '']) => `${before}${name}`);
    expect(commands).not.toEqual([]);
    expect(commands.filter((command) => !/^`?with_database /.test(command))).toEqual([]);
  });

  it('points to chapters that it has', () => {
    const chapters = [...runbook.matchAll(/^##+ (.*)$/gm)].map(([, title = '']) =>
      title.toLowerCase().replaceAll(' ', '-'),
    );
    for (const [, chapter] of runbook.matchAll(/\]\(#([^)]+)\)/g)) expect(chapters).toContain(chapter);
  });

  it('uses variables that operator-env.sh or the page itself sets', () => {
    const set = `${read('infra/operator-env.sh')}\n${runbook}`;
    for (const [, name = ''] of runbook.matchAll(/\$\{?([A-Za-z_]\w+)/g)) {
      expect(set, name).toMatch(new RegExp(`\\b${name}=|for ${name} in|read -r ${name}|export ${name}`));
    }
  });
});
