import { NiabError } from '../errors.ts';
import { SCOPES, type Scope } from './scopes.ts';

/** Who asks, by whichever door: an application with a token of the API, or the manager whom the site has signed in. */
export type Principal = ClientPrincipal | { kind: 'manager'; name: string };

export interface ClientPrincipal {
  kind: 'client';
  clientId: string;
  scopes: readonly Scope[];
  /** The client's limit when its token was issued: whoever checks a token asks no store. */
  requestsAMinute: number;
}

/** Somebody is known and may not do this. */
export class InsufficientScopeError extends NiabError {
  readonly scope: Scope;

  constructor(scope: Scope) {
    super('forbidden', `The scope "${scope}" is needed`);
    this.scope = scope;
  }
}

/** What somebody may do. The role of the manager, which only the cinema's own people hold, comprises all scopes. */
function scopesOf(principal: Principal): readonly Scope[] {
  return principal.kind === 'manager' ? SCOPES : principal.scopes;
}

/** The only check of what somebody may do, for both doors. @throws InsufficientScopeError (`forbidden`). */
export function authorise(principal: Principal, scope: Scope): void {
  if (!scopesOf(principal).includes(scope)) throw new InsufficientScopeError(scope);
}
