import type * as z from 'zod';

/** What is wrong with a value. */
interface Issue {
  /** Where, e.g. `rooms.1.filmId`; empty for the whole value. */
  field: string;
  message: string;
}

/** All that is wrong with a value, as its schema has found it; each field that nobody knows by itself. */
export function issuesOf({ issues }: z.ZodError): Issue[] {
  return issues.flatMap((issue) => told(issue, []));
}

function told(issue: z.core.$ZodIssue, above: readonly string[]): Issue[] {
  const path = [...above, ...issue.path.map(String)];
  const meant = issue.code === 'invalid_union' ? meantOf(issue.errors) : [];
  if (meant.length > 0) return meant.flatMap((each) => told(each, path));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: [...path, key].join('.'), message: 'is not known here' }));
  }
  return [{ field: path.join('.'), message: issue.message }];
}

/**
 * Of objects that a value might be the one that it was meant to be: whose fields it has. None where that can be said of none or
 * of several.
 */
function meantOf(errors: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const isMeant = (issues: readonly z.core.$ZodIssue[]): boolean =>
    issues.length > 0 && issues.every(({ code, path }) => path.length > 0 || code === 'custom');
  const [meant = [], other] = errors.filter(isMeant);
  return other === undefined ? meant : [];
}

/** What is wrong with a value first. */
export function firstIssueOf(error: z.ZodError): Issue {
  return issuesOf(error)[0] ?? { field: '', message: 'is not as expected' };
}

/** For a person: `rooms.1.filmId: is missing`. */
export function tellIssue({ field, message }: Issue): string {
  return field === '' ? message : `${field}: ${message}`;
}
