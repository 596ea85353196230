/**
 * `node local/run.mjs infra/snapshots/carry-over.ts [FOLDER]`: brings infra/*.snapshot.json up to the templates where there is
 * no compiler. Every value comes from our own reading (infra/bicep/predict.ts); what only Azure knows keeps the text that the
 * compiler gave it in the snapshot before (that of FOLDER, or the one that is there). What the compiler has never written is
 * marked as such, until it is run (infra/snapshots/README.md).
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { messageOf } from '#shared/errors.ts';
import { predict } from '../bicep/predict.ts';
import { carriedOver } from './carried-over.ts';
import { ENVIRONMENTS, targetOf } from './placeholders.ts';
import { readSnapshot, snapshotFile, uniqueIn } from './snapshot.ts';

try {
  const [folder] = process.argv.slice(2);
  for (const environment of ENVIRONMENTS) {
    const file = snapshotFile(environment);
    const before = readSnapshot(folder === undefined ? file : path.join(folder, path.basename(file)));
    const target = targetOf(environment, uniqueIn(before));
    const prediction = await predict(
      path.join(import.meta.dirname, '..', `${environment}.bicepparam`),
      target,
    );
    writeFileSync(file, JSON.stringify(carriedOver(prediction, before, target), null, 2));
    console.log(`${path.relative('.', file)}: ${prediction.resources.length} resources`);
  }
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
