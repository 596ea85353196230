/**
 * Whose session this is, by the name that signing in told. Known before anything is drawn that was kept for somebody, and
 * still known when the session has ended: what was typed until then is that person's.
 */
const LAST = 'niab-account';

let account: string | null = null;

/** Null where nobody is known. */
export function accountHere(): string | null {
  return account;
}

/** Until the server has said it, and without a network: who was here last. */
export function recallAccount(): void {
  try {
    account = localStorage.getItem(LAST);
  } catch {
    // Then it is known once the server has said it.
  }
}

/** @param name null where nobody is signed in. */
export function setAccount(name: string | null): void {
  account = name;
  try {
    if (name === null) localStorage.removeItem(LAST);
    else localStorage.setItem(LAST, name);
  } catch {
    // It is known as long as the page stands.
  }
}
