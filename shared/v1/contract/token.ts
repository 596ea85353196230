/** What the token endpoint and what is published of it say, as RFC 6749, 7517 and 8414 have it. */
import * as z from 'zod';
import { SCOPES } from '../../access/scopes.ts';

/** The form of a request; fields that are not known are ignored. */
export const tokenFormSchema = z.object({
  grant_type: z.literal('client_credentials'),
  scope: z
    .string()
    .optional()
    .meta({
      description: 'Scopes with a space between two; without it all that the client has.',
      examples: ['predict:read'],
    }),
  client_id: z.string().optional().meta({ description: 'Unless it is in the Authorization header.' }),
  client_secret: z.string().optional().meta({ description: 'Unless it is in the Authorization header.' }),
});

export const tokenSchema = z.object({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.int().meta({ description: 'Seconds.' }),
  scope: z.string(),
});

export const tokenErrorSchema = z.object({
  error: z.enum([
    ...(['invalid_request', 'invalid_client', 'invalid_scope', 'unsupported_grant_type'] as const),
    ...(['invalid_grant', 'temporarily_unavailable'] as const),
  ]),
  error_description: z.string(),
});

export const keySetSchema = z.object({
  keys: z.array(
    z.object({
      ...{ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() },
      ...{ kid: z.string(), alg: z.literal('ES256'), use: z.literal('sig') },
    }),
  ),
});

export const serverMetadataSchema = z.object({
  issuer: z.string(),
  token_endpoint: z.string(),
  jwks_uri: z.string(),
  scopes_supported: z.array(z.enum(SCOPES)),
  response_types_supported: z.array(z.string()).max(0),
  grant_types_supported: z.array(z.string()),
  token_endpoint_auth_methods_supported: z.array(z.string()),
  service_documentation: z.string(),
});
