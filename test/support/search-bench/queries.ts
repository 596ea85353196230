import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { NiabError } from '#shared/errors.ts';

const answerSchema = z.object({
  imdbId: z.string(),
  title: z.string(),
  titleFr: z.string().nullable(),
  year: z.number().nullable(),
});
const querySchema = z.object({
  query: z.string(),
  /** What makes it difficult, e.g. `typo2`. */
  kind: z.string(),
  answers: z.array(answerSchema).min(1),
});
export type Query = z.infer<typeof querySchema>;

/**
 * Queries with the films that a fair judge accepts, one a line.
 * @throws NiabError `bad-settings` that names the file, and the line that is broken.
 */
export function readQueries(file: string): Query[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new NiabError('bad-settings', `--queries: ${file} cannot be read`, { cause });
  }
  const queries = text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [queryOf(line, file, index + 1)]));
  if (queries.length === 0) throw new NiabError('bad-settings', `--queries: ${file} has no query`);
  return queries;
}

function queryOf(line: string, file: string, number: number): Query {
  try {
    return querySchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new NiabError('bad-settings', `--queries: ${file}, line ${number} is no query`, { cause });
  }
}
