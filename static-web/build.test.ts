import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it, vi } from 'vitest';

type Files = Rolldown.RolldownOutput['output'];
let files: Files;

beforeAll(async () => {
  const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url));
  // The test runner's own mode would build the slower React that explains itself.
  vi.stubEnv('NODE_ENV', 'production');
  const built = await build({ configFile, logLevel: 'error', build: { write: false } });
  files = (Array.isArray(built) ? built : [built]).flatMap((each) =>
    'output' in each ? each.output : [],
  ) as unknown as Files;
  vi.unstubAllEnvs();
}, 60_000);

const text = (name: string): string => {
  const file = files.find(({ fileName }) => fileName === name);
  if (file === undefined) throw new Error(`${name} is not built`);
  return file.type === 'chunk' ? file.code : file.source.toString();
};

/** A script and those that it imports at once, not those of other pages. */
function withImports(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const chunk = files.find(({ fileName }) => fileName === name);
  if (chunk?.type === 'chunk') for (const each of chunk.imports) withImports(each, seen);
  return seen;
}

/** The script of a half of the site, and all that it needs at once. */
function scriptsOf(half: 'manager' | 'audience'): string[] {
  const entries = [...text('index.html').matchAll(/<script[^>]* src="\/([^"]+)"/g)].map(
    ([, name]) => name ?? '',
  );
  expect(entries).toHaveLength(1);
  const own = files.filter(({ fileName }) => fileName.startsWith(`assets/${half}-`));
  expect(own).toHaveLength(1);
  return [
    ...new Set(
      [...entries, ...own.map(({ fileName }) => fileName)].flatMap((name) => [...withImports(name)]),
    ),
  ];
}

/** Compressed. */
const bytesOf = (scripts: readonly string[]): number =>
  scripts.reduce((sum, name) => sum + gzipSync(text(name)).byteLength, 0);

describe('the built site', () => {
  it.each(['manager', 'audience'] as const)(
    'needs less than 130 kB of JavaScript (gzip) for the first page of the %s',
    (half) => {
      const bytes = bytesOf(scriptsOf(half));
      expect(bytes).toBeGreaterThan(50_000);
      expect(bytes).toBeLessThan(130_000);
    },
  );

  it('brings to neither half the code of the other, and few scripts to each', () => {
    const [manager, audience] = [scriptsOf('manager'), scriptsOf('audience')];
    expect(manager.filter((name) => name.includes('audience'))).toEqual([]);
    expect(audience.filter((name) => name.includes('manager'))).toEqual([]);
    expect([manager.length, audience.length].every((scripts) => scripts <= 5)).toBe(true);
  });

  it('asks for what both halves need while it finds out which one is wanted', () => {
    const [both] = files.filter(({ fileName }) => fileName.includes('both-halves'));
    expect(text('index.html')).toMatch(
      new RegExp(`<link rel="modulepreload" crossorigin[^>]* href="/${both?.fileName ?? ''}"`, 'u'),
    );
  });

  it('needs less than 240 kB for all pages of the manager together', () => {
    const scripts = files.filter(({ type }) => type === 'chunk').map(({ fileName }) => fileName);
    const watch = scripts.filter((name) => name.includes('monitoring'));
    const bytes = bytesOf(scripts.filter((name) => !name.includes('audience') && !watch.includes(name)));
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(240_000);
    // The page of the person in charge comes with it alone.
    expect(watch).toHaveLength(1);
    expect(bytesOf(watch)).toBeLessThan(16_000);
  });

  it.each([
    ['the tour', 'Une fourchette, pas une promesse'],
    ['the help', 'Les mots des pages'],
    ['the pages of the audience', 'Trouver un film'],
    ['the page of the person in charge', 'Le modèle en service face au prétendant'],
  ])('does not bring %s with the manager’s first page', (_, words) => {
    const first = scriptsOf('manager');
    const those = files.filter((file) => file.type === 'chunk' && file.code.includes(words));
    expect(those).toHaveLength(1);
    expect(those.filter(({ fileName }) => first.includes(fileName))).toEqual([]);
  });

  it('brings what checks forms to these alone, and without what they have no use for', () => {
    const [forms, ...others] = files.filter(({ fileName }) => fileName.startsWith('assets/forms-'));
    expect(others).toEqual([]);
    const needing = files.filter(
      (file) => file.type === 'chunk' && file.imports.includes(forms?.fileName ?? ''),
    );
    expect(needing.map(({ fileName }) => /([\w-]+)-.{8}\.js$/u.exec(fileName)?.[1]).sort()).toEqual([
      'rental-form',
      'settings-page',
      'tickets-form',
      'told-form',
    ]);
    // They write no JSON schemas, and their messages are French.
    expect(text(forms?.fileName ?? '')).not.toMatch(/json-schema\.org|Invalid input: expected/u);
  });

  it('can be installed: its icons are there in the sizes that the manifest names', () => {
    const asset = (name: string): Buffer => readFileSync(new URL(`public${name}`, import.meta.url));
    const { icons } = JSON.parse(asset('/manifest.webmanifest').toString()) as {
      icons: { src: string; sizes: string; purpose: string }[];
    };
    const pictures = icons.filter(({ src }) => src.endsWith('.png'));
    expect(pictures.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ]);
    for (const { src, sizes } of pictures) {
      // Width and height stand in the header of a PNG.
      const header = asset(src);
      expect(`${header.readUInt32BE(16)}x${header.readUInt32BE(20)}`).toBe(sizes);
    }
  });
});

describe('the service worker', () => {
  it('stands alone at the root and knows every file of the application, none of its configuration', () => {
    const worker = text('service-worker.js');
    expect(worker).not.toMatch(/\bimport\b(?!-)|__SHELL__/);
    const { files: kept } = JSON.parse(/\{"version":.*?\]\}/.exec(worker)?.[0] ?? '{}') as {
      files: string[];
    };
    const assets = files.map(({ fileName }) => fileName).filter((name) => name.startsWith('assets/'));
    expect(assets.length).toBeGreaterThan(5);
    expect(kept).toEqual(expect.arrayContaining(['/', '/icon.svg', ...assets.map((name) => `/${name}`)]));
    expect(kept.join()).not.toMatch(/staticwebapp|service-worker/);
  });
});
