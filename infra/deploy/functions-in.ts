import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import * as z from 'zod';
import type { App } from '#shared/app.ts';

/** What local/build.mjs writes beside the bundles. */
const LIST = 'dist/functions/functions.json';
const listSchema = z.record(z.string(), z.array(z.string()));

/** Names of the functions that an app has in a package that package.ts has made. */
export function functionsInPackage(file: string, app: App): string[] {
  const list = unzipSync(readFileSync(file), { filter: ({ name }) => name === LIST })[LIST];
  if (list === undefined) return [];
  return listSchema.parse(JSON.parse(new TextDecoder().decode(list)))[app]?.toSorted() ?? [];
}
