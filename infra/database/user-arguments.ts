import * as z from 'zod';
import { InvalidInputError } from '#shared/errors.ts';
import { firstIssueOf } from '#shared/issues.ts';

const given = z.object({
  server: z.string().min(1),
  database: z.string().min(1),
  user: z.string().min(1).max(128),
  'client-id': z.guid().optional(),
});

export interface DatabaseUser {
  server: string;
  database: string;
  /** Name of the identity. */
  name: string;
  /** Null: the server looks the name up in the directory. */
  clientId: string | null;
}

/** Reads the arguments of the command. @throws InvalidInputError that names the first wrong one. */
export function userOf(values: Record<string, string | undefined>): DatabaseUser {
  const parsed = given.safeParse(values);
  if (!parsed.success) {
    const { field: option, message } = firstIssueOf(parsed.error);
    throw new InvalidInputError(option, `--${option}: ${message}`);
  }
  const { server, database, user, 'client-id': clientId = null } = parsed.data;
  return { server, database, name: user, clientId };
}
