import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { NiabError } from '#shared/errors.ts';
import { firstIssueOf, tellIssue } from '#shared/issues.ts';
import { evaluate } from './formula.ts';

/** The cases that are estimated, in the order of the table. */
export const CASES = {
  idle: 'Idle: deployed and on schedule, no film to read, nobody signs in',
  nominal: 'Nominal: one cinema',
  tenCinemas: 'Ten on one stack: ten cinemas on one deployment, a product that does not exist yet',
} as const;
export type CaseName = keyof typeof CASES;
export const CASE_NAMES: readonly CaseName[] = ['idle', 'nominal', 'tenCinemas'];

export function forEachCase<T>(make: (name: CaseName) => T): Record<CaseName, T> {
  return { idle: make('idle'), nominal: make('nominal'), tenCinemas: make('tenCinemas') };
}

/** A number, or a formula over the drivers before it. */
const amount = z.union([z.number().min(0), z.string().min(1)]);

const driver = z.strictObject({
  name: z.string().regex(/^[a-z]\w*$/i),
  unit: z.string().min(1),
  /** One value for all cases, or one for each. */
  value: z.union([amount, z.strictObject({ idle: amount, nominal: amount, tenCinemas: amount })]),
  why: z.string().min(1),
  /** Where it was measured, or follows from by arithmetic; null: an assumption. */
  measured: z.string().min(1).nullable(),
});
export type Driver = z.infer<typeof driver>;

export function readDrivers(file: string): Driver[] {
  const parsed = z.array(driver).safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) {
    throw new NiabError('bad-drivers', `${file}: ${tellIssue(firstIssueOf(parsed.error))}`);
  }
  const names = parsed.data.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new NiabError('bad-drivers', `${file}: there are two drivers "${twice}"`);
  return parsed.data;
}

/** The drivers of a case as numbers. */
export function driverValues(drivers: readonly Driver[], caseName: CaseName): Record<string, number> {
  const values: Record<string, number> = {};
  for (const { name, value } of drivers) {
    const own = typeof value === 'object' ? value[caseName] : value;
    values[name] = evaluate(String(own), values, `drivers.json: ${name} (${caseName})`);
  }
  return values;
}
