import type * as z from 'zod';
import { problemOf } from '../../api/problem-details.ts';
import { clip } from '../../clip.ts';
import { PREDICTION_CODES } from '../../error-codes.ts';
import { NiabError } from '../../errors.ts';
import type { problemSchema } from '../contract/problem.ts';

/** Fields that one problem names. Whoever sends thousands that are wrong learns no more from all of them. */
const MOST_FIELDS = 20;
/** Characters: names of fields are the caller's, as long as the caller likes. */
const LONGEST_FIELD = 100;
const LONGEST_DETAIL = 300;

type Problem = z.infer<typeof problemSchema>;

/**
 * What this API tells of an error, and the headers that belong to it, in few words however much is wrong. An error that is the
 * site's or the operator's alone, such as a full disk, is one of ours here.
 */
export function toldProblem(error: unknown): { problem: Problem; headers: Record<string, string> } {
  const {
    problem: { errors = [], detail, type, title, status, code: toldByAll },
    headers,
  } = problemOf(error);
  const code = PREDICTION_CODES.find((own) => own === toldByAll);
  if (code === undefined) return toldProblem(new NiabError('internal', 'of no concern to the caller'));
  const named = errors.slice(0, MOST_FIELDS).map((each) => ({
    field: clip(each.field, LONGEST_FIELD),
    detail: clip(each.detail, LONGEST_DETAIL),
  }));
  const left = errors.length - named.length;
  return {
    problem: {
      ...{ type, title, status, code },
      detail: `${left > 0 ? `${errors.length} fields are wrong: ` : ''}${clip(detail, LONGEST_DETAIL)}`,
      ...(named.length === 0 ? {} : { errors: named }),
    },
    headers,
  };
}
