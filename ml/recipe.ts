import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Whatever a model is made by: when it changes, no model that is kept holds. */
const RECIPE = [
  'ml/{build-matrix,export-records,masked-facts,suspect-rows,by-week,score}.ts',
  'ml/{features.json,requirements.txt}',
  'ml/niab_ml/*.py',
  'shared/{domain,features,release-files}/**/*.ts',
];

/** A hash of the code that models are made by. */
export function recipeHash(): string {
  const root = path.join(import.meta.dirname, '..');
  const hash = createHash('sha256');
  const files = globSync(RECIPE, { cwd: root, exclude: ['**/*.test.ts', '**/testing-*.ts'] });
  for (const file of files.toSorted()) hash.update(`${file}\n`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}
