import * as z from 'zod';
import { addDays, isIsoDate } from '../domain/cinema-week.ts';
import type { ReleaseFacts } from '../domain/shapes/release.ts';
import { InvalidInputError } from '../errors.ts';
import { issuesOf } from '../issues.ts';
import { assertPossible } from '../features/possible-facts.ts';
import type { Flaw } from './faults.ts';

/** A film of a file of releases: what is known of it, and its result when it has one. */
export interface ReleaseRow {
  facts: ReleaseFacts;
  /** National admissions of the first week, previews included. */
  firstWeekAdmissions: number | null;
}

/** More than any film ever had in its first week in France. */
const MOST_ADMISSIONS = 7_000_000;

/** Of a weekend, counted from its Friday. */
const LAST_DAY = 2;

const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  array: 'a list',
  object: 'an object',
};

const isoDate = z
  .string()
  .refine(isIsoDate, { error: ({ input }) => `${JSON.stringify(input)} is not a date (YYYY-MM-DD)` });
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

/** Things that are counted. */
const whole = (least: number, most: number, advice: string) =>
  z
    .number()
    .refine((value) => Number.isInteger(value) && value >= least && value <= most, {
      error: ({ input }) =>
        `${String(input)} is not a whole number from ${least} to ${most.toLocaleString('en')}${advice}`,
    })
    .nullish()
    .transform((value) => value ?? null);

const rowSchema = z.object({
  title: z.string().min(1, 'is empty'),
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
  usWeekends: z
    .array(z.tuple([isoDate, z.number(), z.number().nullable()]))
    .nullish()
    .transform((weekends) => weekends ?? []),
  screens: number,
  allocineId: number,
  jpboxId: number,
  firstWeekAdmissions: whole(1, MOST_ADMISSIONS, ' (null where nobody knows it)'),
});

/** What a value of JSON says of a film, or everything that is wrong with it. Unknown fields are let be. */
export function releaseRow(value: unknown): ReleaseRow | Flaw[] {
  const parsed = rowSchema.safeParse(value, { error: kindOfValue });
  if (!parsed.success) {
    return issuesOf(parsed.error).map(({ field, message }) => ({
      field: field === '' ? null : field,
      text: message,
    }));
  }
  const { firstWeekAdmissions, usWeekends, ...told } = parsed.data;
  const weekends = usWeekends.map(([friday, grossUsd, theaters]) => ({ friday, grossUsd, theaters }));
  const facts: ReleaseFacts = { ...told, ...(weekends.length > 0 && { usWeekends: weekends }) };
  try {
    assertPossible(facts);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const prefix = `${error.field ?? ''}: `;
    const { message } = error;
    const text = message.startsWith(prefix) ? message.slice(prefix.length) : message;
    return [{ field: error.field, text }];
  }
  const late = weekends.findIndex(({ friday }) => addDays(friday, LAST_DAY) >= facts.releaseDate);
  if (late !== -1) {
    const text = `The weekend of ${weekends[late]?.friday ?? ''} was not over before ${facts.releaseDate}`;
    return [{ field: `usWeekends.${late}.friday`, text }];
  }
  return { facts, firstWeekAdmissions };
}

/** Our own words for a value of the wrong kind. */
function kindOfValue({ code, expected, input }: z.core.$ZodRawIssue): string | undefined {
  if (code !== 'invalid_type') return undefined;
  if (input === undefined) return 'is missing';
  return `is not ${KINDS[String(expected)] ?? String(expected)}`;
}
