import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { KILLS } from './disturbances.ts';

const replaySchema = z.object({
  seed: z.number(),
  kills: z.record(z.enum(KILLS), z.number()),
  faults: z.number(),
  /** Messages beyond the first of each that was repeated go uncounted; this says which queue's were. */
  repeated: z.string(),
  seconds: z.number(),
  /** One line each. */
  differences: z.array(z.string()),
});

const stateSchema = z.object({ seed: z.number(), weeks: z.number(), replays: z.array(replaySchema) });

export type SoakReplay = z.infer<typeof replaySchema>;
export type SoakState = z.infer<typeof stateSchema>;

/** What was done before, so that a soak that was stopped goes on; null where nothing was. */
export function readState(folder: string): SoakState | null {
  const file = stateFile(folder);
  return existsSync(file) ? stateSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

export function writeState(folder: string, state: SoakState): void {
  mkdirSync(folder, { recursive: true });
  const file = stateFile(folder);
  writeFileSync(`${file}.new`, JSON.stringify(state, null, 2));
  renameSync(`${file}.new`, file);
}

export function killsOf({ kills }: SoakReplay): number {
  return KILLS.reduce((sum, kind) => sum + kills[kind], 0);
}

function stateFile(folder: string): string {
  return path.join(folder, 'state.json');
}
