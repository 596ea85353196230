import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { listedFilmsSchema, oneFilmSchema, similarFilmsSchema } from '#shared/v1/contract/catalogue/films.ts';
import { personSchema } from '#shared/v1/contract/catalogue/people.ts';
import { linksSchema, ratingsSchema, tagsSchema } from '#shared/v1/contract/catalogue/raters.ts';
import { recommendationsSchema } from '#shared/v1/contract/catalogue/recommendations.ts';
import { statsSchema } from '#shared/v1/contract/catalogue/stats.ts';
import { CATALOGUE_OPERATIONS, OPERATIONS, type CatalogueOperation } from '#shared/v1/contract/operations.ts';
import { predictedFilmSchema, predictedFilmsSchema } from '#shared/v1/contract/predict.ts';
import { chosenProgrammeSchema } from '#shared/v1/contract/programme.ts';
import { releasesSchema } from '#shared/v1/contract/releases.ts';
import { weekProgrammeSchema } from '#shared/v1/contract/week-programme.ts';
import { CATALOGUE_EXAMPLES } from '#shared/v1/openapi/catalogue/examples.ts';
import {
  PREDICT_EXAMPLES,
  PROGRAMME_EXAMPLES,
  RELEASES_EXAMPLES,
  WEEK_PROGRAMME_EXAMPLES,
} from '#shared/v1/openapi/examples.ts';
import { addressOf, parameterSchema } from './example-address.ts';
import { publishedFilm } from './published-film.ts';
import { useApi } from './served-api.ts';

const api = useApi({ NIAB_MOVIELENS: 'on' });
const folder = temporaryFolder();

/** What each call of the catalogue answers, and nothing beside. */
const CATALOGUE_ANSWERS: Record<CatalogueOperation, z.ZodType> = {
  'films-list': z.strictObject(listedFilmsSchema.shape),
  'film-get': z.strictObject(oneFilmSchema.shape),
  'film-similar': z.strictObject(similarFilmsSchema.shape),
  'ratings-list': z.strictObject(ratingsSchema.shape),
  'tags-list': z.strictObject(tagsSchema.shape),
  'links-list': z.strictObject(linksSchema.shape),
  'person-get': z.strictObject(personSchema.shape),
  'stats-get': statsSchema,
  'recommendations-list': z.strictObject(recommendationsSchema.shape),
};

/** Of the calls of the catalogue something each, by their paths. */
function byPath<T, U>(each: Readonly<Record<CatalogueOperation, T>>, make: (of: T) => U): Record<string, U> {
  return Object.fromEntries(CATALOGUE_OPERATIONS.map((name) => [OPERATIONS[name].path, make(each[name])]));
}

const documentSchema = z.looseObject({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        operationId: z.string(),
        security: z.array(z.record(z.string(), z.array(z.string()))),
        responses: z.record(z.string(), z.unknown()),
        parameters: z.array(parameterSchema).default([]),
        requestBody: z
          .looseObject({
            content: z.record(
              z.string(),
              z.looseObject({
                examples: z.record(z.string(), z.looseObject({ value: z.unknown() })).default({}),
              }),
            ),
          })
          .optional(),
      }),
    ),
  ),
});

async function document(): Promise<z.infer<typeof documentSchema>> {
  return documentSchema.parse((await api.call('GET', '/api/v1/openapi.json')).body);
}

describe('the document', () => {
  it('passes the recommended rules without a warning', async () => {
    const { text } = await api.call('GET', '/api/v1/openapi.json');
    const file = path.join(folder, 'openapi.json');
    writeFileSync(file, text);
    const cli = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [cli, 'lint', '--extends=recommended', '--format=json', file],
      {
        encoding: 'utf8',
        cwd: folder,
        env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      },
    );
    expect(status, stderr).toBe(0);
    const { totals, problems } = z
      .looseObject({ totals: z.unknown(), problems: z.array(z.unknown()) })
      .parse(JSON.parse(stdout));
    expect(problems).toEqual([]);
    expect(totals).toMatchObject({ errors: 0, warnings: 0 });
  });

  it('has every call but the pages of the documentation, with the scopes that it wants', async () => {
    const { paths } = await document();
    const told = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { security }]) => ({
        ...{ method: method.toUpperCase(), path },
        scopes: security.flatMap(({ oauth2 = [] }) => oauth2),
      })),
    );
    const known = Object.values(OPERATIONS)
      .filter(({ path }) => !path.startsWith('/api/docs') && path !== '/docs')
      .map(({ method, path, scopes }) => ({ method, path, scopes }));
    expect(told).toEqual(known);
  });

  it('says everything in words that tools know which stop at JSON Schema of before 2020', async () => {
    const { text } = await api.call('GET', '/api/v1/openapi.json');
    expect(text).toContain('"takingsRange"');
    expect(text).not.toContain('prefixItems');
  });

  it('says when to ask again for a token, where that is said', async () => {
    const { paths } = await document();
    const { responses } = paths['/api/v1/token']?.['post'] ?? {};
    for (const status of ['429', '503']) {
      expect(responses?.[status]).toMatchObject({ headers: { 'Retry-After': {} } });
    }
    // Too many at once are told 503 (`OAuthError.status`).
    expect(responses?.['503']).toMatchObject({ description: expect.stringContaining('at once') as string });
  });

  it('may be kept, and asked for again', async () => {
    const first = await api.call('GET', '/api/v1/openapi.json');
    const headers = { 'if-none-match': first.headers.etag ?? '' };
    expect((await api.call('GET', '/api/v1/openapi.json', { headers })).status).toBe(304);
    expect(first.headers['cache-control']).toBe('public, max-age=300');
  });
});

describe('the examples', () => {
  const answers: Record<string, Record<number, z.ZodType>> = {
    '/api/v1/predict': {
      200: z.union([z.strictObject(predictedFilmSchema.shape), z.strictObject(predictedFilmsSchema.shape)]),
      207: z.strictObject(predictedFilmsSchema.shape),
    },
    '/api/v1/programme': { 200: z.strictObject(chosenProgrammeSchema.shape) },
    '/api/v1/releases': { 200: z.strictObject(releasesSchema.shape) },
    '/api/v1/weeks/{week}/programme': { 200: z.strictObject(weekProgrammeSchema.shape) },
    ...byPath(CATALOGUE_ANSWERS, (schema) => ({ 200: schema })),
  };
  const examples = Object.entries({
    '/api/v1/predict': PREDICT_EXAMPLES,
    '/api/v1/programme': PROGRAMME_EXAMPLES,
    '/api/v1/releases': RELEASES_EXAMPLES,
    '/api/v1/weeks/{week}/programme': WEEK_PROGRAMME_EXAMPLES,
    ...byPath(CATALOGUE_EXAMPLES, (ofName) => ofName),
  }).flatMap(([path, ofPath]) =>
    Object.entries(ofPath).map(([name, { status }]) => [path, name, status] as const),
  );
  let token = '';
  beforeAll(async () => {
    token = await api.token(await api.client(['predict:read', 'releases:read']));
    const releases = [publishedFilm('allocine-1', 400_000), publishedFilm('allocine-2', 90_000)];
    const week = { week: '2027-03-10', publishedAt: '2027-03-04T06:00:00.000Z', releases };
    await (await api.services().published()).write(week);
  });

  it.each(examples)('of %s, %s, gets the answer that it is said to', async (path, name, status) => {
    const { paths } = await document();
    const [[method, operation] = ['', null]] = Object.entries(paths[path] ?? {});
    const body = operation?.requestBody?.content['application/json']?.examples[name]?.value;
    const address = addressOf(path, operation?.parameters ?? [], name);
    const answer = await api.call(method.toUpperCase(), address, { token, body });
    expect(answer.status, answer.text).toBe(status);
    expect(Object.keys(operation?.responses ?? {})).toContain(String(status));
    const schema = new Map(Object.entries(answers[path] ?? {})).get(String(status));
    expect((schema ?? z.never()).safeParse(answer.body).error).toBeUndefined();
  });

  it('are all that the document shows', async () => {
    const { paths } = await document();
    const shown = Object.entries(paths).flatMap(([path, methods]) =>
      Object.values(methods).flatMap(({ requestBody, parameters }) => {
        const bodies = Object.values(requestBody?.content ?? {});
        const names = [...bodies, ...parameters].flatMap(({ examples }) => Object.keys(examples));
        return [...new Set(names)].map((name) => [path, name]);
      }),
    );
    expect(shown).toEqual(examples.map(([path, name]) => [path, name]));
  });
});

describe('the page of the documentation', () => {
  it('is served with its files, and asks no other host', async () => {
    const page = await api.call('GET', '/api/docs');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.text).not.toMatch(/https?:/);
    const files = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file = '']) => file);
    expect(files.length).toBe(5);
    for (const file of files) {
      const { status, headers } = await api.call('GET', file);
      expect([file, status]).toEqual([file, 200]);
      expect(headers['content-type']).toMatch(/^(text|image)\//);
      const again = await api.call('GET', file, { headers: { 'if-none-match': headers.etag ?? '' } });
      expect(again).toMatchObject({ status: 304, text: '' });
    }
    const short = await api.call('GET', '/docs');
    expect([short.status, short.headers.location]).toEqual([308, '/api/docs']);
  });

  it.each([
    'package.json',
    'index.js',
    '..%2fpackage.json',
    '%2e%2e%2f%2e%2e%2fpackage.json',
    '__proto__',
    'constructor',
  ])('has no other files: %s', async (file) => {
    const answer = await api.call('GET', `/api/docs/${file}`);
    expect(answer).toMatchObject({ status: 404, body: { code: 'unknown-file' } });
  });

  it('has a probe beside it that asks no store', async () => {
    const alive = await api.call('GET', '/api/v1/health');
    expect(alive).toMatchObject({ status: 200, body: { status: 'alive', version: 'source' } });
    expect(alive.headers['cache-control']).toBe('no-store');
  });
});
