import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { SCOPES } from './scopes.ts';

const CLIENT_ID = /^niab-[0-9a-f]{16}$/;

export function newClientId(): string {
  return `niab-${randomBytes(8).toString('hex')}`;
}

/** Whether a text could be the id of a client; a secret never could. */
export function isClientId(text: string): boolean {
  return CLIENT_ID.test(text);
}

/** An application that may ask for tokens, as it is stored. */
export const clientSchema = z.strictObject({
  clientId: z.string().regex(CLIENT_ID),
  /** For people; no other application sees it. */
  name: z.string().min(1).max(100),
  /** Of `hashSecret`. */
  secretHash: z.string(),
  /** The secret before the last rotation, which is taken until then. */
  previous: z.strictObject({ secretHash: z.string(), until: z.iso.datetime() }).nullable(),
  scopes: z.array(z.enum(SCOPES)).min(1),
  requestsAMinute: z.int().min(1).max(1_000_000_000),
  state: z.enum(['active', 'revoked']),
  createdAt: z.iso.datetime(),
});
export type Client = z.infer<typeof clientSchema>;

/** Hashes of the secrets that a client may use at an instant. */
export function secretHashesOf({ secretHash, previous }: Client, now: Date): string[] {
  const hasPrevious = previous !== null && Date.parse(previous.until) > now.getTime();
  return hasPrevious ? [secretHash, previous.secretHash] : [secretHash];
}
