import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { isIsoDate } from '../shared/domain/cinema-week.ts';
import type { ReleaseFacts } from '../shared/domain/release.ts';
import { InvalidInputError } from '../shared/errors.ts';
import { assertPossible } from '../shared/features/possible-facts.ts';

/** A line of the releases file: what is known of a film, and its result when it has one. */
export interface ReleaseRow {
  facts: ReleaseFacts;
  firstWeekAdmissions: number | null;
}

const isoDate = z.string().refine(isIsoDate, 'is not a date (YYYY-MM-DD)');
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const number = z
  .number()
  .nullish()
  .transform((value) => value ?? null);
const list = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? []);

const rowSchema = z.object({
  title: z.string().min(1),
  originalTitle: text,
  releaseDate: isoDate,
  distributor: text,
  directors: list,
  cast: list,
  genres: list,
  countries: list,
  languages: list,
  durationMinutes: number,
  budget: z
    .object({ amount: z.number(), currency: z.string() })
    .nullish()
    .transform((value) => value ?? null),
  usReleaseDate: isoDate.nullish().transform((value) => value ?? null),
  usOpeningUsd: number,
  screens: number,
  allocineId: number,
  jpboxId: number,
  firstWeekAdmissions: z
    .number()
    .min(1)
    .nullish()
    .transform((value) => value ?? null),
});

/** @throws InvalidInputError naming the line and the field. */
export function parseRelease(line: string, lineNumber: number): ReleaseRow {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new InvalidInputError(`line ${lineNumber}`, `line ${lineNumber}: not a JSON object`);
  }
  const parsed = rowSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue === undefined || issue.path.length === 0 ? 'object' : issue.path.join('.');
    throw new InvalidInputError(field, `line ${lineNumber}, ${field}: ${issue?.message ?? 'invalid'}`);
  }
  const { firstWeekAdmissions, ...facts } = parsed.data;
  try {
    assertPossible(facts);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    throw new InvalidInputError(error.field ?? 'object', `line ${lineNumber}, ${error.message}`);
  }
  return { facts, firstWeekAdmissions };
}

/**
 * All rows of a JSONL file in the file's order; empty lines are skipped.
 * @throws InvalidInputError for the first bad line.
 */
export async function readReleases(path: string): Promise<ReleaseRow[]> {
  const rows: ReleaseRow[] = [];
  let lineNumber = 0;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    lineNumber++;
    if (line.trim() !== '') rows.push(parseRelease(line, lineNumber));
  }
  return rows;
}

/** Rows by cinema week, weeks in order of time. */
export function byWeek<T>(rows: readonly T[], weekOf: (row: T) => string): [week: string, rows: T[]][] {
  const weeks = new Map<string, T[]>();
  for (const row of rows) {
    const week = weekOf(row);
    const films = weeks.get(week);
    if (films === undefined) weeks.set(week, [row]);
    else films.push(row);
  }
  return [...weeks].sort(([a], [b]) => (a < b ? -1 : 1));
}
