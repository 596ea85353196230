import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { OPERATIONS } from '#shared/v1/contract/operations.ts';
import { root } from './settings.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
  'docs/glossary.md',
  'docs/api.md',
  'docs/security.md',
  'api.http',
  'infra/README.md',
  'infra/RUNBOOK.md',
  'infra/modules/attention.kql',
  'infra/modules/model.kql',
];
const FOLDERS = 'functions|shared|static-web|local|infra|ml|test|docs|\\.github|\\.githooks';
/** `#shared/x.ts` is one too; `/api` and what stands behind a slash or a dot is none. */
const PATH = new RegExp(`(?<![\\w/.-])(?:${FOLDERS})/[\\w./*-]*[\\w*]`, 'g');
const LINK = /\]\(([^)#]+)(?:#[^)]*)?\)/g;
/** What stands for a name of the reader's. */
const PLACEHOLDER = /\b(NAME|PAGE|GROUP|NNN|SOURCE|WHAT)\b/g;

interface Call {
  method: string;
  route: string;
}

/** The calls that the functions answer, as `PUT weeks/{}/programme`. */
const siteCalls: string[] = globSync('functions/{http,public}/*.ts', { cwd: root }).flatMap((file) => {
  const text = read(file);
  const route = /route: '([^']*)'/.exec(text)?.[1] ?? '';
  // What strangers write takes all methods, so that it can say which it knows.
  const [, named = ''] =
    /methods: \[([^\]]*)\]/.exec(text) ?? /publicWrite\(\w+, \{([^}]*)\}/.exec(text) ?? [];
  const methods = named.matchAll(/\b(GET|HEAD|POST|PUT|DELETE)\b/g);
  return [...methods].map(([method]) => written({ method, route }));
});

/** Those of the prediction API below `/api`; the files of its page are none that somebody asks for. */
const calls = [
  ...siteCalls,
  ...Object.values(OPERATIONS)
    .filter(({ path: route }) => route.startsWith('/api/') && !route.endsWith('{file}'))
    .map(({ method, path: route }) => written({ method, route: route.slice('/api/'.length) })),
];

function written({ method, route }: Call): string {
  return `${method} ${route.replaceAll(/\{[^}]*\}/g, '*')}`;
}

/** What is there of a path or a pattern of the project. */
function isThere(file: string): boolean {
  const pattern = file.replaceAll(PLACEHOLDER, '*');
  return pattern.includes('*')
    ? globSync(pattern, { cwd: root }).length > 0
    : existsSync(path.join(root, file));
}

describe.each(DOCUMENTS)('%s', (document) => {
  const text = read(document);

  test('names files and folders that exist', () => {
    const links = [...text.matchAll(LINK)]
      .map(([, target = '']) => target)
      .filter((target) => !target.includes('://'))
      .map((target) => path.join(path.dirname(document), target));
    const named = [...text.matchAll(PATH)].map(([file]) => file);
    expect([...new Set([...links, ...named])].filter((file) => !isThere(file))).toEqual([]);
  });

  test('names npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map(([, name = '']) => name);
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });

  test('names routes that the functions answer', () => {
    const named = [
      ...text.matchAll(/\b(GET|PUT|POST|DELETE) (?:\{\{(?:api|predictions)\}\}|\/api)\/([^\s?`|]+)/g),
    ].map(([, method = '', route = '']) =>
      written({ method, route: route.replaceAll(/\{\{\w+\}\}|\d{4}-\d\d-\d\d/g, '{}') }),
    );
    expect([...new Set(named)].filter((call) => !calls.includes(call))).toEqual([]);
    // Of the examples none is left out, nor of the table.
    if (document === 'api.http') expect(named.toSorted()).toEqual(calls.toSorted());
    if (document === 'README.md') expect([...new Set(named)].toSorted()).toEqual(calls.toSorted());
  });
});

describe('docs/glossary.md', () => {
  const plain = (text: string): string => text.replaceAll(/[’']/g, "'").replaceAll(/\s/g, ' ').toLowerCase();
  const rows = read('docs/glossary.md')
    .split('\n')
    .filter((line) => line.endsWith(') |'))
    .map((line) => line.split('|').map((cell) => cell.trim()));

  test('has about fifty words, each once', () => {
    const words = rows.map(([, word]) => word);
    expect(words.length).toBeGreaterThan(40);
    expect(new Set(words).size).toBe(words.length);
  });

  test('says in French what the pages say', () => {
    const site = plain(globSync('static-web/src/texts/**/*.ts', { cwd: root }).map(read).join('\n'));
    const french = rows.flatMap(([, , cell = '']) => plain(cell).split(/[«»,…]/));
    const unknown = french.map((word) => word.trim()).filter((word) => !site.includes(word));
    expect(unknown).toEqual([]);
  });
});
