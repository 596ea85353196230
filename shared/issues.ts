import type * as z from 'zod';

/** What is wrong with a value. */
interface Issue {
  /** Where, e.g. `rooms.1.filmId`; empty for the whole value. */
  field: string;
  message: string;
}

/** All that is wrong with a value, as its schema has found it; each field that nobody knows by itself. */
export function issuesOf({ issues }: z.ZodError): Issue[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ field: [...path, key].join('.'), message: 'is not known here' }));
    }
    return [{ field: path.join('.'), message: issue.message }];
  });
}

/** What is wrong with a value first. */
export function firstIssueOf(error: z.ZodError): Issue {
  return issuesOf(error)[0] ?? { field: '', message: 'is not as expected' };
}

/** For a person: `rooms.1.filmId: is missing`. */
export function tellIssue({ field, message }: Issue): string {
  return field === '' ? message : `${field}: ${message}`;
}
