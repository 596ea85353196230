import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const headerSchema = z.object({
  columns: z.array(z.string()),
  films: z.array(z.object({ week: z.iso.date(), firstWeekAdmissions: z.number() })),
});

/** What `build-matrix.ts` wrote, as far as it is Monday's run with the facts as they are listed. */
export interface MatrixFile extends z.infer<typeof headerSchema> {
  /** Row-major, a row per film, NaN where a value is unknown. */
  full: Float64Array;
}

export function readMatrix(directory: string): MatrixFile {
  const header = headerSchema.parse(JSON.parse(readFileSync(join(directory, 'matrix.json'), 'utf8')));
  // A copy, so that the numbers are aligned.
  const { buffer } = new Uint8Array(readFileSync(join(directory, 'full.f64')));
  return { ...header, full: new Float64Array(buffer) };
}
