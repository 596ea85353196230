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
  /** All that are needed for it, not only those that are missing. */
  readonly scopes: readonly Scope[];

  constructor(...scopes: readonly Scope[]) {
    const [first, ...others] = scopes.map((scope) => `"${scope}"`);
    super(
      'forbidden',
      others.length === 0
        ? `The scope ${first} is needed`
        : `The scopes ${[first, ...others].join(' and ')} are needed`,
    );
    this.scopes = scopes;
  }
}

/** What somebody may do. The role of the manager, which only the cinema's own people hold, comprises all scopes. */
function scopesOf(principal: Principal): readonly Scope[] {
  return principal.kind === 'manager' ? SCOPES : principal.scopes;
}

/** The only check of what somebody may do, for both doors: all of these. @throws InsufficientScopeError (`forbidden`). */
export function authorise(principal: Principal, ...needed: readonly Scope[]): void {
  const held = scopesOf(principal);
  if (!needed.every((scope) => held.includes(scope))) throw new InsufficientScopeError(...needed);
}
