/** `node ml/features-table.ts`: writes what is made from the table of features, `ml/FEATURES.md` and `ml/features.json`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { featuresJson, featuresTable } from './features-markdown.ts';

writeFileSync(join(import.meta.dirname, 'FEATURES.md'), featuresTable());
writeFileSync(join(import.meta.dirname, 'features.json'), featuresJson());
