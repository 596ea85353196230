import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { composeSettings } from '#local/start/compose.ts';
import { PORTS } from '#local/ports.ts';
import { readConfig } from '#shared/config.ts';

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
    for (const stage of ['tables', 'site', 'functions']) {
      const lines = text.slice(text.search(new RegExp(`^FROM .* AS ${stage}$`, 'm')));
      expect(/^USER (\d+)/m.exec(lines)?.[1], stage).toMatch(/^[1-9]/);
      if (stage !== 'tables') expect(lines).toMatch(/HEALTHCHECK .*\n.*\/api\/health/);
    }
  });

  test('has the prediction API on its bare server as a target, with its own probe', () => {
    const [stage = ''] = /^FROM node:\S+ AS api$[\s\S]*?(?=^FROM )/m.exec(text) ?? [];
    expect(stage).toContain(`FROM node:${devDependencies['node'] ?? ''}-`);
    expect(stage).toMatch(/^USER [1-9]/m);
    expect(stage).toMatch(/HEALTHCHECK .*\n.*127\.0\.0\.1:8080\/api\/v1\/health/);
    const [, command = '[]'] = /^CMD (.*)$/m.exec(stage.replace(/HEALTHCHECK .*\n.*/, '')) ?? [];
    expect(JSON.parse(command)).toEqual(['node', 'dist/functions/apps/api-server.js']);
    expect(read('local/build.mjs')).toContain("out: 'apps/api-server'");
    const set: Record<string, string> = {};
    for (const [, name = '', value = ''] of stage.matchAll(/(\w+)=(\S+)/g)) set[name] = value;
    expect(readConfig({ ...set, AzureWebJobsStorage: 'UseDevelopmentStorage=true' })).toMatchObject({
      dataDir: '/data',
      api: { listen: { host: '0.0.0.0', port: 8_080 } },
    });
  });

  test('names the platform, as the functions host is there for one alone', () => {
    for (const command of text.match(/docker (build|run) .*/g) ?? [])
      expect(command).toContain('--platform linux/amd64');
    expect(text).toMatch(/docker build/);
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
      // What versions of Node.js it offers is checked when the package is made.
      'infra/main.bicep',
      'static-web',
      'local/migrate.ts',
      'tsconfig.json',
    ]) {
      expect(taken).toContain(needed);
    }
    expect(taken).not.toContain('local.settings.json');
  });
});

describe('docker compose up', () => {
  interface Service {
    build?: { target: string };
    platform?: string;
    ports?: string[];
    env_file?: string;
    depends_on?: Record<string, { condition: string }>;
  }
  const { services } = parse(read('compose.yaml')) as { services: Record<string, Service> };
  const dockerfile = read('Dockerfile');

  test('runs the whole product: storage, databases and tables first, then functions, then pages', () => {
    const conditions = (name: string): Record<string, string> =>
      Object.fromEntries(
        Object.entries(services[name]?.depends_on ?? {}).map(([other, { condition }]) => [other, condition]),
      );
    const healthy = 'service_healthy';
    expect(conditions('tables')).toEqual({ sql: healthy });
    expect(conditions('functions')).toEqual({
      azurite: healthy,
      cosmos: healthy,
      tables: 'service_completed_successfully',
    });
    expect(conditions('site')).toEqual({ functions: healthy });
    for (const name of ['tables', 'functions', 'site']) {
      expect(dockerfile).toMatch(new RegExp(`^FROM .* AS ${services[name]?.build?.target ?? ''}$`, 'm'));
      expect(services[name]?.platform).toBe('linux/amd64');
    }
    expect(services['sql']?.platform).toBe('linux/amd64');
  });

  test('shows the pages, to this machine only, and nobody the functions', () => {
    expect(services['site']?.ports).toEqual([`127.0.0.1:${PORTS.site}:${PORTS.site}`]);
    expect(services['functions']?.ports).toBeUndefined();
  });

  test('gives functions and tables the same services that npm start uses, by their names', () => {
    for (const name of ['functions', 'tables']) expect(services[name]?.env_file).toBe('compose.product.env');
    const { NIAB_AUTH, NIAB_MOVIELENS, FUNCTIONS_WORKER_RUNTIME, ...connections } = parseEnv(
      read('compose.product.env'),
    );
    expect(readConfig({ ...connections, NIAB_AUTH, NIAB_MOVIELENS })).toMatchObject({
      auth: 'loopback',
      demonstration: true,
      cosmos: {},
      sql: {},
    });
    expect(FUNCTIONS_WORKER_RUNTIME).toBe('node');
    const there = Object.fromEntries(
      Object.entries(composeSettings()).map(([name, value]) => [
        name,
        value
          .replace(/127\.0\.0\.1:(1000\d)/g, 'azurite:$1')
          .replace('127.0.0.1:1433', 'sql:1433')
          .replace('127.0.0.1:8081', 'cosmos:8081'),
      ]),
    );
    expect(connections).toEqual(there);
  });
});
