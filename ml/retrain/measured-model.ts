import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const schema = z.object({
  version: z.string(),
  trainedBefore: z.iso.date(),
  /** By stage and name, of the last window of the evaluation; the service does not read them. */
  metrics: z.record(z.string(), z.record(z.string(), z.number().nullable())),
});

/** What a manifest says of how a model was measured. */
export type MeasuredModel = z.infer<typeof schema>;

export function measuredModel(directory: string): MeasuredModel {
  return schema.parse(JSON.parse(readFileSync(path.join(directory, 'manifest.json'), 'utf8')));
}
