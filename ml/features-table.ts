/** `node ml/features-table.ts`: writes `ml/FEATURES.md`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { featuresTable } from './features-markdown.ts';

writeFileSync(join(import.meta.dirname, 'FEATURES.md'), featuresTable());
