import type { HttpRequest } from '@azure/functions';
import type { Principal } from '../access/principal.ts';
import type { Config } from '../config.ts';
import { managerOf, type Role } from './manager.ts';

/** The manager as one of those whom `authorise` knows: the site's door. @throws NiabError as `managerOf`. */
export function managerPrincipal(
  headers: Pick<HttpRequest['headers'], 'get'>,
  auth: Config['auth'],
  role?: Role,
): Extract<Principal, { kind: 'manager' }> {
  return { kind: 'manager', name: managerOf(headers, auth, role) };
}
