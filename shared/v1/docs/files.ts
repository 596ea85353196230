import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { START } from './page.ts';
import { STYLE } from './style.ts';

/** Put in by the bundler (local/build.mjs): the folder with the files, seen from the bundle with this module. */
declare const NIAB_DOCS: string | undefined;

const JAVASCRIPT = 'text/javascript; charset=utf-8';

/** The files of the page, and what each is called. */
const TYPES: Readonly<Record<string, string>> = {
  'favicon-32x32.png': 'image/png',
  'page.css': 'text/css; charset=utf-8',
  'start.js': JAVASCRIPT,
  'swagger-ui-bundle.js': JAVASCRIPT,
  'swagger-ui.css': 'text/css; charset=utf-8',
};

/** Those that are not Swagger UI's. */
const OWN: Readonly<Record<string, string>> = { 'page.css': STYLE, 'start.js': START };

/** A file of the page; null for any other name. */
export async function docsFile(name: string): Promise<{ bytes: Uint8Array; type: string } | null> {
  const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  if (type === undefined) return null;
  const own = OWN[name];
  return { bytes: own === undefined ? await readFile(new URL(name, folder())) : Buffer.from(own), type };
}

function folder(): URL {
  if (typeof NIAB_DOCS !== 'undefined') return new URL(NIAB_DOCS, import.meta.url);
  const { resolve } = createRequire(import.meta.url);
  return new URL(`file://${resolve('swagger-ui-dist/package.json')}`);
}
