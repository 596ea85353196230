import type { HttpRequest } from '@azure/functions';
import * as z from 'zod';
import type { Config } from '../config.ts';
import { clip } from '../clip.ts';
import { plainWords } from '../domain/plain-words.ts';
import { NiabError } from '../errors.ts';
import { isOwnHost } from './own-host.ts';

const PRINCIPAL_HEADER = 'x-ms-client-principal';
/** `ops`: who watches over the machinery. Who has the one has not the other by that. */
export type Role = 'manager' | 'ops';
/** Microsoft Entra ID. The site has no other way to sign in; one that it got unnoticed is not believed. */
const PROVIDER = 'aad';
/** Characters of a name that the database keeps; no identity provider's limit is ours. */
const LONGEST_NAME = 256;

/** What Static Web Apps says of who is signed in (base64 of JSON, in a header that only the site can set). */
const principalSchema = z.object({
  identityProvider: z.string(),
  userId: z.string().nullish(),
  userDetails: z.string().nullish(),
  userRoles: z.array(z.string()),
});

/**
 * The name of who sends a request. Behind the site a request must carry its principal, of
 * Microsoft Entra ID and with the role that is asked for; on a loopback port one without a principal comes from whoever sits at the machine.
 * Throws NiabError `not-signed-in` or `forbidden`.
 */
export function managerOf(
  headers: Pick<HttpRequest['headers'], 'get'>,
  auth: Config['auth'],
  role: Role = 'manager',
): string {
  const header = headers.get(PRINCIPAL_HEADER);
  if (header === null) {
    if (auth === 'loopback' && isOwnHost(headers.get('host') ?? 'localhost')) return 'sur place';
    throw new NiabError('not-signed-in', 'The request carries no principal of the site');
  }
  const principal = principalOf(header);
  if (principal.identityProvider !== PROVIDER) {
    throw new NiabError('forbidden', 'Only accounts of Microsoft Entra ID are taken');
  }
  if (!principal.userRoles.includes(role)) {
    throw new NiabError('forbidden', `The role "${role}" is needed`);
  }
  const name = plainWords(principal.userDetails ?? principal.userId ?? '');
  return name === '' ? role : clip(name, LONGEST_NAME);
}

function principalOf(header: string): z.infer<typeof principalSchema> {
  try {
    return principalSchema.parse(JSON.parse(Buffer.from(header, 'base64').toString('utf8')));
  } catch (cause) {
    throw new NiabError('not-signed-in', `The header ${PRINCIPAL_HEADER} cannot be read`, { cause });
  }
}
