import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { stageDate, STAGES, type Stage } from '#shared/domain/cinema-week.ts';
import { SIGNING_KEYS_SECRET } from '#shared/storage/access/key-vault-signing-keys.ts';
import { ACCESS_TABLES } from '#shared/storage/access/table-access-store.ts';
import { NiabError } from '#shared/errors.ts';
import { open } from '#shared/v1/http/endpoint.ts';
import { COLLECTION_NAMES } from '#shared/storage/analytical/collections.ts';
import { PARTITION_KEY } from '#shared/storage/analytical/cosmos-analytical-store.ts';
import { PAGES_CONTAINER } from '#shared/storage/pages/blob-page-store.ts';
import { CATALOGUE_CONTAINER } from '#shared/storage/catalogue/blob-catalogue-files.ts';
import { MODELS_CONTAINER } from '#shared/storage/models/blob-model-files.ts';
import { PUBLISHED_CONTAINER } from '#shared/storage/published/blob-published-weeks.ts';
import { PUSH_CONTAINER } from '#shared/storage/push/blob-vapid-keys.ts';
import { CONTRIBUTED_LIKES_TABLE } from '#shared/storage/likes/table-contributed-likes-store.ts';
import { SUBSCRIPTIONS_TABLE } from '#shared/storage/push/table-subscription-store.ts';
import { STATUS_CONTAINER } from '#shared/storage/status/blob-status-store.ts';
import { QUEUE_NAMES } from '#shared/storage/queues/queues.ts';
import { at, resource, root, sourceOf, template } from './templates.ts';

/** A function's name, where its file registers it. */
const REGISTERED =
  /^(?:export const handle = )?(?:app\.(?:http|timer)|queueFunction|collectingTimer)\('([^']+)'/m;

describe('names are those of the code:', () => {
  it('the queues, each with its poison queue', () => {
    const { variables } = template('modules/storage.bicep');
    expect(variables['queueNames']).toEqual([...QUEUE_NAMES]);
    const names = ['queues', 'poisonQueues'].map((symbol) => resource('modules/storage.bicep', symbol));
    expect(names.map(({ over }) => over)).toEqual(['queueNames', 'queueNames']);
    expect(names.map(({ body }) => sourceOf(body['name']))).toEqual(['queueName', "'${queueName}-poison'"]);
  });

  it('the tables of the prediction API, and those of what visitors leave', () => {
    const names = [...Object.values(ACCESS_TABLES), SUBSCRIPTIONS_TABLE, CONTRIBUTED_LIKES_TABLE];
    expect(template('modules/storage.bicep').variables['tableNames']).toEqual(names);
    const { over, body } = resource('modules/storage.bicep', 'tables');
    expect([over, sourceOf(body['name'])]).toEqual(['tableNames', 'tableName']);
  });

  it('the secret with the keys that sign tokens, in what tells operators of it', () => {
    const module = readFileSync(path.join(root, 'infra/modules/key-vault.bicep'), 'utf8');
    const runbook = readFileSync(path.join(root, 'infra/RUNBOOK.md'), 'utf8');
    for (const text of [module, runbook]) expect(text).toContain(`\`${SIGNING_KEYS_SECRET}\``);
  });

  it.each([
    ['pages', 'pagesContainer', PAGES_CONTAINER],
    ['status', 'statusContainer', STATUS_CONTAINER],
    ['published', 'publishedContainer', PUBLISHED_CONTAINER],
    ['catalogue', 'catalogueContainer', CATALOGUE_CONTAINER],
    ['models', 'modelsContainer', MODELS_CONTAINER],
    ['push', 'pushContainer', PUSH_CONTAINER],
  ])('the container of the %s', (symbol, variable, name) => {
    expect(template('modules/storage.bicep').variables[variable]).toBe(name);
    expect(sourceOf(resource('modules/storage.bicep', symbol).body['name'])).toBe(variable);
  });

  it('the container of the pages, from which alone old blobs are deleted', () => {
    const rules = at(resource('modules/storage.bicep', 'lifecycle').body, 'properties', 'policy', 'rules');
    const prefixes = (Array.isArray(rules) ? rules : []).map((rule) =>
      at(rule, 'definition', 'filters', 'prefixMatch'),
    );
    expect(prefixes.map((prefix) => (Array.isArray(prefix) ? prefix.map(sourceOf) : prefix))).toEqual([
      ["'${pagesContainer}/'"],
    ]);
  });

  it('the containers of Cosmos DB, partitioned by week and indexed for it', () => {
    const { containerNames, givenForecastsContainer } = template('modules/cosmos.bicep').variables;
    const { givenForecasts, ...kept } = COLLECTION_NAMES;
    expect(containerNames).toEqual(Object.values(kept));
    expect(givenForecastsContainer).toBe(givenForecasts);
    expect(resource('modules/cosmos.bicep', 'containers').over).toBe('containerNames');
    for (const symbol of ['containers', 'givenForecasts']) {
      const { body } = resource('modules/cosmos.bicep', symbol);
      expect(at(body, 'properties', 'resource', 'partitionKey', 'paths')).toEqual([PARTITION_KEY]);
      expect(at(body, 'properties', 'resource', 'indexingPolicy', 'includedPaths')).toEqual([
        { path: `${PARTITION_KEY}/?` },
      ]);
    }
  });

  it('the container of the forecasts given, which alone forgets', () => {
    const lives = ['containers', 'givenForecasts'].map((symbol) =>
      at(resource('modules/cosmos.bicep', symbol).body, 'properties', 'resource', 'defaultTtl'),
    );
    expect(lives.map((life) => (life === undefined ? null : sourceOf(life)))).toEqual([
      null,
      'givenForecastsSeconds',
    ]);
    expect(template('modules/cosmos.bicep').variables['givenForecastsSeconds']).toBe(400 * 24 * 3_600);
  });

  it('each function in a file of its name, which the package and the smoke test go by', () => {
    const files = globSync('functions/{http,public,queues,timers}/*.ts', {
      cwd: root,
      exclude: ['**/*.test.ts'],
    });
    expect(files).not.toEqual([]);
    for (const file of files) {
      const [, name] = REGISTERED.exec(readFileSync(path.join(root, file), 'utf8')) ?? [];
      expect(path.basename(file, '.ts')).toBe(name);
    }
  });

  it('the timers, in what tells operators of them', () => {
    const timers = globSync('functions/timers/*.ts', { cwd: root }).map((file) => path.basename(file, '.ts'));
    for (const file of ['infra/deploy/README.md', 'infra/RUNBOOK.md']) {
      const named = readFileSync(path.join(root, file), 'utf8').matchAll(
        /`(collect-\w+|catch-up|announce-\w+|forget-\w+)`/g,
      );
      expect(new Set([...named].map(([, name]) => name)), file).toEqual(new Set(timers));
    }
  });

  it('the line in the log, and the stages, that the alert of a forecast that does not come looks for', () => {
    const query = readFileSync(path.join(root, 'infra/modules/attention.kql'), 'utf8');
    const days = [...query.matchAll(/dayofweek\(here\) == (\d)d, '(\w+)'/g)];
    // A stage's own day of the week: 2026-11-25 is a Wednesday.
    const weekday = (stage: Stage): number => new Date(stageDate('2026-11-25', stage)).getUTCDay();
    expect(new Map(days.map(([, day, stage]) => [stage, Number(day)]))).toEqual(
      new Map(STAGES.map((stage) => [stage, weekday(stage)])),
    );
    expect(query).toContain(`'${JSON.stringify({ event: 'run-ended' }).slice(0, -1)}'`);
  });

  it('the line in the log of a model that somebody is told of', () => {
    const query = readFileSync(path.join(root, 'infra/modules/model.kql'), 'utf8');
    const step = readFileSync(path.join(root, 'functions/queues/record-actuals.ts'), 'utf8');
    expect(step).toContain("JSON.stringify({ event: 'model-alert', ...alert })");
    expect(query).toContain(`'${JSON.stringify({ event: 'model-alert' }).slice(0, -1)}'`);
    // A day that ended half an hour ago: by then its lines are there. The rule must be given more than its last day for that.
    expect(query).toContain('timestamp between (ago(1d + 30m) .. ago(30m))');
    const alerts = readFileSync(path.join(root, 'infra/modules/alerts.bicep'), 'utf8');
    const [, rule = ''] = alerts.split(/^resource model /mu);
    expect(rule.split(/^\}$/mu)[0]).toContain("overrideQueryTimeRange: 'P2D'");
  });

  it('the lines in the log by which an alert knows that the prediction API fails, or cannot answer', async () => {
    const query = readFileSync(path.join(root, 'infra/modules/attention.kql'), 'utf8');
    const logged = async (error: Error): Promise<[string, string]> => {
      const log = {
        log: vi.fn(),
        warn: vi.fn<(line: string) => void>(),
        error: vi.fn<(line: string) => void>(),
      };
      const body = (): Promise<ArrayBuffer> => Promise.resolve(new ArrayBuffer(0));
      const request = { method: 'GET', url: '', params: {}, headers: new Headers(), arrayBuffer: body };
      await open('health-get', () => Promise.reject(error))(request, log);
      return [String(log.error.mock.calls[0]?.[0]), String(log.warn.mock.calls[0]?.[0])];
    };
    const [failed] = await logged(new Error('a fault of ours'));
    const [, closed] = await logged(new NiabError('unavailable', 'no table'));
    const [start, told] = ['{"operation":', '"status":503'];
    for (const line of [failed, closed]) expect(line.startsWith(start), line).toBe(true);
    expect(closed).toContain(told);
    expect(query).toMatch(
      new RegExp(`severityLevel == 3\\n.*message startswith '${start}', 'The prediction API'`),
    );
    expect(query).toContain(
      `severityLevel == 2 and message startswith '${start}' and message contains '${told}'`,
    );
  });

  it('the line in the log by which an alert knows that timers go off: the catch-up writes it whatever it finds', () => {
    const query = readFileSync(path.join(root, 'infra/modules/attention.kql'), 'utf8');
    const [, line = ''] = /let ticks = [^;]*message startswith '([^']+)'/.exec(query) ?? [];
    const timer = readFileSync(path.join(root, 'functions/timers/catch-up.ts'), 'utf8');
    expect(timer).toMatch(new RegExp(`^  context\\.log\\(\`${line || 'no line'}`, 'm'));
    expect(timer).not.toMatch(/return|if \(/);
  });
});
