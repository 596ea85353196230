/**
 * The functions of an unpacked package in a process of their own, on the local host, from TEST_NOW on if it is given,
 * at TEST_PORT or a free one. Tells where it listens and, when asked, what the package has loaded.
 */
import { globSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { startHost } from '#local/host/start-host.ts';
import { shiftDate } from './shifted-date.ts';

export interface Listening {
  port: number;
  functions: string[];
}

export interface Loaded {
  /** Addresses of the modules that the package's own files have asked for, without Node's. */
  modules: string[];
  /** Files of native code in the process. */
  native: string[];
}

const { TEST_NOW, TEST_PORT = '0' } = process.env;
if (TEST_NOW !== undefined) shiftDate(TEST_NOW);

const folder = process.cwd();
const inside = `${pathToFileURL(folder).href}/`;
const modules = new Set<string>();
registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    if (context.parentURL?.startsWith(inside) === true && !resolved.url.startsWith('node:')) {
      modules.add(resolved.url);
    }
    return resolved;
  },
});

const { main } = JSON.parse(readFileSync('package.json', 'utf8')) as { main: string };
const { port, functions } = await startHost({
  functionFiles: globSync(main),
  hostJson: JSON.parse(readFileSync('host.json', 'utf8')),
  settings: process.env,
  port: Number(TEST_PORT),
  startTimers: false,
});
process.on('message', () => {
  const { sharedObjects } = process.report.getReport() as unknown as { sharedObjects: string[] };
  process.send?.({ modules: [...modules], native: sharedObjects } satisfies Loaded);
});
process.send?.({ port, functions } satisfies Listening);
