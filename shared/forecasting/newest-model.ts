import { readdirSync } from 'node:fs';
import path from 'node:path';
import { NiabError } from '../errors.ts';

/** The folder of the newest model below `ml/models`: versions sort by age. */
export function newestModel(): string {
  const folder = path.join('ml', 'models');
  const newest = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort(new Intl.Collator('en', { numeric: true }).compare)
    .at(-1);
  if (newest === undefined) {
    throw new NiabError('no-model', `There is no model below ${folder}; "npm run train" makes one`);
  }
  return path.join(folder, newest);
}
