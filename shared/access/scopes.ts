/** What a token may be good for. */
export const SCOPES = ['predict:read', 'releases:read', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

export function isScope(text: string): text is Scope {
  return SCOPES.some((scope) => scope === text);
}

/**
 * Scopes as RFC 6749 (3.3) writes them, with one space between two; each once, in the order of `SCOPES`.
 * Null when one is unknown or the list is malformed.
 */
export function readScopes(text: string): Scope[] | null {
  const words = text.split(' ');
  return words.every(isScope) ? inOrder(words) : null;
}

export function inOrder(scopes: readonly Scope[]): Scope[] {
  return SCOPES.filter((scope) => scopes.includes(scope));
}

export function writeScopes(scopes: readonly Scope[]): string {
  return scopes.join(' ');
}
