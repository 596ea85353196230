/**
 * `node ml/reference.ts matrix-folder forecasts.jsonl cut-off version target.bin.gz`: what a model is watched against in service,
 * from the training matrix and the evaluation's forecasts. The training calls it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { isIsoDate } from '#shared/domain/cinema-week.ts';
import { encodeReference } from '#shared/monitoring/reference-file.ts';
import { forecastRowSchema, makeReference } from './make-reference.ts';
import { readMatrix } from './matrix-file.ts';

const [matrix, forecasts, cutOff, modelVersion, target] = process.argv.slice(2);
if (
  matrix === undefined ||
  forecasts === undefined ||
  cutOff === undefined ||
  !isIsoDate(cutOff) ||
  modelVersion === undefined ||
  target === undefined
) {
  throw new Error(
    'usage: node ml/reference.ts matrix-folder forecasts.jsonl YYYY-MM-DD version target.bin.gz',
  );
}
const lines = readFileSync(forecasts, 'utf8').split('\n').filter(Boolean);
const said = lines.map((line) => forecastRowSchema.parse(JSON.parse(line)));
const reference = makeReference(readMatrix(matrix), said, { cutOff, modelVersion });
writeFileSync(target, gzipSync(encodeReference(reference), { level: 9 }));
