import { useQuery } from '@tanstack/react-query';
import { forgetDrafts, forgetOldDrafts, hasDrafts } from './drafts.ts';
import { forgetCopies } from '../offline/copies.ts';
import { recallAccount, setAccount } from './account.ts';
import { emulatedSession, LOCAL_MANAGER, OPS, PROVIDER, ROLE, SESSION_COOKIE } from './local-manager.ts';
import { ownPage } from './own-page.ts';
import { recallRoles, setRoles } from './roles.ts';

/** Who is signed in, as the Static Web App tells it. */
export interface Principal {
  identityProvider: string;
  userDetails: string;
  userRoles: string[];
}

export function useSession() {
  return useQuery({ queryKey: ['session'], queryFn: readSession, retry: 1, staleTime: 0, gcTime: 0 });
}

async function readSession({ signal }: { signal: AbortSignal }): Promise<Principal | null> {
  const response = await fetch('/.auth/me', { signal });
  if (!response.ok) return null;
  const { clientPrincipal } = (await response.json()) as { clientPrincipal: Principal | null };
  setAccount(clientPrincipal?.userDetails ?? null);
  setRoles(clientPrincipal?.userRoles ?? []);
  if (clientPrincipal === null) await forgetCopies();
  return clientPrincipal;
}

/** Longer is not waited: then it is who was here last. */
const LONGEST_WAIT_MS = 5_000;

/**
 * Before anything is drawn: learns whose drafts may be read. Where there are some, who is here is asked and waited for;
 * else it is asked once all of the page has come, so that the first page does not wait behind it.
 */
export async function learnAccount(): Promise<void> {
  recallAccount();
  recallRoles();
  forgetOldDrafts();
  const ask = () => readSession({ signal: AbortSignal.timeout(LONGEST_WAIT_MS) }).catch(() => null);
  if (hasDrafts()) await ask();
  else if (document.readyState === 'complete') void ask();
  else addEventListener('load', () => void ask(), { once: true });
}

export function isManager(principal: Principal): boolean {
  return principal.identityProvider === PROVIDER && principal.userRoles.includes(ROLE);
}

/** May see how the model does, be it that or all. */
export function isInCharge(principal: Principal): boolean {
  return principal.identityProvider === PROVIDER && principal.userRoles.includes(OPS);
}

/** The sign-in page that leads back to where one was. */
export function signInPath(from: string): string {
  return from === '/' ? '/connexion' : `/connexion?retour=${encodeURIComponent(from)}`;
}

/** Where to go after signing in: a page of this site, whatever the address says. */
export function returnPath(search: string, origin: string = location.origin): string {
  return ownPage(new URLSearchParams(search).get('retour') ?? '/', origin) ?? '/';
}

export function signIn(path: string): void {
  location.assign(`/.auth/login/${PROVIDER}?post_login_redirect_uri=${encodeURIComponent(path)}`);
}

/** Takes what was kept for reading offline, and what was typed, away before the session ends. Nothing more is kept. */
export function signOut(): void {
  forgetDrafts();
  setAccount(null);
  setRoles([]);
  void forgetCopies().then(() => {
    location.assign('/.auth/logout?post_logout_redirect_uri=/connexion');
  });
}

/** True on one's own machine only, where the emulator stands in for the sign-in service. */
export function isDemoMachine(): boolean {
  return location.hostname === '127.0.0.1' || location.hostname === 'localhost';
}

/** Signs in to the emulator. */
export function signInToDemo(path: string): void {
  document.cookie = `${SESSION_COOKIE}=${emulatedSession(LOCAL_MANAGER)}; path=/; SameSite=Lax`;
  location.assign(path);
}
