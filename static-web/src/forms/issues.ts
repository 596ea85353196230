/** The messages of zod, in French. Pure. */
import type { core } from 'zod';
import { number } from '../format/format.ts';
import { fr } from '../texts/fr.ts';

/** What is wrong with a value; a message of the schema's own comes before this one. */
export function issueInFrench(issue: core.$ZodRawIssue): string {
  if (issue.code === 'invalid_type') return issue.expected === 'int' ? fr.forms.whole : fr.forms.number;
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return fr.forms.longest(Number(issue.maximum));
  }
  if (issue.code === 'too_small') {
    return (issue.inclusive === false ? fr.forms.moreThan : fr.forms.atLeast)(written(issue.minimum));
  }
  if (issue.code === 'too_big') return fr.forms.atMost(written(issue.maximum));
  if (issue.code === 'not_multiple_of') return fr.forms.cents;
  return fr.forms.invalid;
}

function written(limit: number | bigint): string {
  return number(Number(limit));
}
