import * as z from 'zod';
import { SCOPES } from './scopes.ts';

/** Why somebody was refused, for whoever reads the audit; the one who asked is told less. */
const REFUSALS = [
  'busy',
  'insufficient-scope',
  'invalid-request',
  'invalid-scope',
  'invalid-token',
  'locked-out',
  'rate-limited',
  'revoked',
  'unknown-client',
  'unsupported-grant',
  'wrong-secret',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** One line of the audit: no secret, no token, and an id only if it could be one of ours. */
export const auditEventSchema = z.strictObject({
  at: z.iso.datetime(),
  kind: z.enum(['token-issued', 'refused']),
  clientId: z.string().nullable(),
  /** Null for a token. */
  reason: z.enum(REFUSALS).nullable(),
  scopes: z.array(z.enum(SCOPES)),
  /** Of the token, which itself is nowhere. */
  jti: z.string().nullable(),
  /** Refusals before this one that were too many to be written down each. */
  unwritten: z.int().min(0),
});
export type AuditEvent = z.infer<typeof auditEventSchema>;
