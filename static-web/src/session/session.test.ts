import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasDraft, hasDrafts, keepDraft } from './drafts.ts';
import { emptyStorage } from '../test-storage.ts';
import { accountHere, setAccount } from './account.ts';
import { isManager, learnAccount, returnPath, signInPath, signOut } from './session.ts';

const ORIGIN = 'https://niab.example';
const asked = (address: string): string => returnPath(`?retour=${encodeURIComponent(address)}`, ORIGIN);

it('leads back to where one was', () => {
  expect(signInPath('/')).toBe('/connexion');
  expect(signInPath('/semaine/2023-06-07')).toBe('/connexion?retour=%2Fsemaine%2F2023-06-07');
  expect(returnPath('?retour=%2Fsemaine%2F2023-06-07', ORIGIN)).toBe('/semaine/2023-06-07');
  expect(returnPath('', ORIGIN)).toBe('/');
  expect(asked('/sorties/2023-06-07?tri=titre#film')).toBe('/sorties/2023-06-07?tri=titre#film');
  const question = '/semaine/2023-06-07?choisir=2&motif=sans';
  expect(returnPath(new URL(signInPath(question), ORIGIN).search, ORIGIN)).toBe(question);
  expect(asked(`${ORIGIN}/reglages`)).toBe('/reglages');
  expect(asked('/aide')).toBe('/aide');
  expect(asked('/semaine/2023-06-07/programme')).toBe('/semaine/2023-06-07/programme');
});

it.each([
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '\t//evil.example',
  '/\n/evil.example',
  '/\r\n/evil.example',
  '/\t\\evil.example',
  ' //evil.example',
  '\u0000//evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/semaine/..//evil.example',
  '/%2e//evil.example',
  'https:evil.example',
  'https:/\\evil.example',
  'http://niab.example/',
  'https://niab.example@evil.example/',
  'https://niab.example.evil.example/',
  'https://niab.example:444/',
  '//niab.example:444/',
  'https://[/',
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  'JAVASCRIPT://niab.example/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://niab.example/1',
  '/.auth/login/aad?post_login_redirect_uri=https://evil.example',
  '/./.auth/logout',
  '/semaine/../.auth/logout',
  '/semaine/%2e%2e/.auth/logout',
  '/.%61uth/logout',
  '/api/weeks',
  '/API/weeks',
  '/connexion?retour=/connexion',
  '',
])('leads neither to another site nor to what is no page: %j', (address) => {
  expect(asked(address)).toBe('/');
});

it('says what the browser itself would do: the raw address of a tab leaves the site', () => {
  expect(new URL('/\t/evil.example', ORIGIN).origin).toBe('https://evil.example');
  expect(returnPath('?retour=%2F%09%2Fevil.example', ORIGIN)).toBe('/');
});

it('lets only the role in, and only from Entra ID', () => {
  const principal = { identityProvider: 'aad', userDetails: 'a', userRoles: ['anonymous', 'authenticated'] };
  const manager = { ...principal, userRoles: [...principal.userRoles, 'manager'] };
  expect(isManager(principal)).toBe(false);
  expect(isManager(manager)).toBe(true);
  expect(isManager({ ...manager, identityProvider: 'github' })).toBe(false);
});

describe('what somebody typed', () => {
  const draft = { typed: { price: '12' }, before: { price: '10' } };
  /** What the sign-in service says of who is signed in. */
  const tells = (answer: Response | Error): void => {
    vi.stubGlobal('fetch', () =>
      answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer.clone()),
    );
  };
  const signedIn = (userDetails: string) => Response.json({ clientPrincipal: { userDetails } });
  afterEach(() => {
    setAccount(null);
    vi.unstubAllGlobals();
  });

  it('is there for the same account only, once one has signed in again', async () => {
    emptyStorage();
    setAccount('a@cinema.local');
    keepDraft('settings', draft);
    tells(signedIn('b@cinema.local'));
    await learnAccount();
    expect([accountHere(), hasDraft('settings')]).toEqual(['b@cinema.local', false]);
    tells(signedIn('a@cinema.local'));
    await learnAccount();
    expect([accountHere(), hasDraft('settings')]).toEqual(['a@cinema.local', true]);
  });

  it('is there without a network for who was here last, and for nobody without a session', async () => {
    const stored = emptyStorage();
    setAccount('a@cinema.local');
    keepDraft('settings', draft);
    const kept = [...stored];
    // The page is opened anew.
    setAccount(null);
    for (const [name, text] of kept) stored.set(name, text);
    tells(new TypeError('fetch failed'));
    await learnAccount();
    expect(hasDraft('settings')).toBe(true);
    tells(Response.json({ clientPrincipal: null }));
    await learnAccount();
    expect([hasDrafts(), hasDraft('settings')]).toEqual([true, false]);
  });

  it('is asked for once all of the page has come, where nothing is kept', async () => {
    emptyStorage();
    setAccount(null);
    let comes: (() => void) | null = null;
    vi.stubGlobal('document', { readyState: 'interactive' });
    vi.stubGlobal('addEventListener', (name: string, listener: () => void) => {
      if (name === 'load') comes = listener;
    });
    const ask = vi.fn(() => Promise.resolve(signedIn('a@cinema.local')));
    vi.stubGlobal('fetch', ask);
    await learnAccount();
    expect(ask).not.toHaveBeenCalled();
    (comes as (() => void) | null)?.();
    await vi.waitFor(() => expect(accountHere()).toBe('a@cinema.local'));
  });

  it('is taken away by signing out, and nothing more is kept', async () => {
    const stored = emptyStorage();
    const left = Promise.withResolvers<string>();
    vi.stubGlobal('location', { assign: left.resolve });
    setAccount('a@cinema.local');
    keepDraft('settings', draft);
    keepDraft('ticket-import:one', draft);
    signOut();
    // As the page goes.
    keepDraft('ticket-import:one', draft);
    expect(await left.promise).toMatch(/^\/\.auth\/logout/u);
    expect([...stored.keys()].filter((name) => name !== 'niab-forgetting')).toEqual([]);
  });
});
