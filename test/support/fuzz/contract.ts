import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import { figuresSchema } from '#shared/api/contract/figures.ts';
import { healthDetailsSchema, healthSchema } from '#shared/api/contract/health.ts';
import { historySchema } from '#shared/api/contract/history.ts';
import { problemSchema } from '#shared/api/contract/problem.ts';
import {
  decisionsSchema,
  programmeEvaluationSchema,
  putProgrammeSchema,
} from '#shared/api/contract/programme.ts';
import { putActualsSchema } from '#shared/api/contract/result.ts';
import {
  settingsEvaluationSchema,
  settingsHistorySchema,
  putSettingsSchema,
} from '#shared/api/contract/settings.ts';
import { ticketPreviewSchema, ticketsStoredSchema } from '#shared/api/contract/ticket-import.ts';
import { weekSchema, weeksSchema } from '#shared/api/contract/week.ts';

/** What each function answers with 200. */
const ANSWERS: Readonly<Record<string, z.ZodType>> = {
  'actuals-put': weekSchema,
  'decisions-list': decisionsSchema,
  'figures-get': figuresSchema,
  'health-details-get': healthDetailsSchema,
  'health-get': healthSchema,
  'history-get': historySchema,
  'programme-evaluation-get': programmeEvaluationSchema,
  'programme-put': weekSchema,
  'settings-evaluation-post': settingsEvaluationSchema,
  'settings-get': settingsHistorySchema,
  'settings-put': settingsHistorySchema,
  'week-get': weekSchema,
  'weeks-list': weeksSchema,
  'tickets-preview-post': ticketPreviewSchema,
  'tickets-put': ticketsStoredSchema,
};

/** Every code of a problem with its status, but for those that must not be seen here: `internal`, `database-waking`. */
const PROBLEMS: Readonly<Record<string, number>> = {
  'invalid-input': 400,
  'not-signed-in': 401,
  forbidden: 403,
  'unknown-week': 404,
  conflict: 409,
  'precondition-failed': 412,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'unknown-film': 422,
  'precondition-required': 428,
};

/** What is wrong with the content of a 200; null when nothing is. A property that the schema does not know is wrong, too. */
export function faultOfAnswer(name: string, content: unknown): string | null {
  const schema = ANSWERS[name];
  if (schema === undefined) return `the fuzz knows no schema of what ${name} answers (contract.ts)`;
  return faultUnder(schema, content);
}

/** What is wrong with the content of an error. */
export function faultOfProblem(status: number, content: unknown): string | null {
  const fault = faultUnder(problemSchema, content);
  if (fault !== null) return fault;
  const problem = problemSchema.parse(content);
  if (problem.status !== status) return `the problem says ${problem.status}, the answer ${status}`;
  if (PROBLEMS[problem.code] !== status) return `the code "${problem.code}" does not belong to ${status}`;
  if (problem.type !== `urn:niab:problem:${problem.code}`) return `the type is "${problem.type}"`;
  if (problem.code === 'invalid-input' && (problem.errors ?? []).length === 0) return 'no field is named';
  if ((problem.code === 'precondition-failed') !== (problem.current !== undefined)) {
    return `"current" is ${problem.current === undefined ? 'missing' : 'there'} with "${problem.code}"`;
  }
  return null;
}

/** Schemas leave out what they do not know: what they hand back must be all that came. */
function faultUnder(schema: z.ZodType, content: unknown): string | null {
  const parsed = schema.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `not as its schema says: ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`;
  }
  return isDeepStrictEqual(parsed.data, content)
    ? null
    : `its schema does not know ${unknownIn(content, parsed.data).join(', ')}`;
}

/** The addresses of what came and was not handed back; of lists that of the first item. */
function unknownIn(content: unknown, known: unknown, path: readonly string[] = []): string[] {
  if (isDeepStrictEqual(content, known)) return [];
  if (!isObject(content) || !isObject(known)) return [path.join('.')];
  const differing = Object.keys(content).find((key) => !isDeepStrictEqual(content[key], known[key]));
  return differing === undefined ? [] : unknownIn(content[differing], known[differing], [...path, differing]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The schemas of the bodies that change something. */
export const CHANGES = {
  'programme-put': putProgrammeSchema,
  'actuals-put': putActualsSchema,
  'settings-put': putSettingsSchema,
} as const;
