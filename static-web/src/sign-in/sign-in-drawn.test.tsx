import { afterEach, describe, expect, it, vi } from 'vitest';
import { answered, buttons, markup, words } from '../test-render.tsx';
import { fr } from '../texts/fr.ts';
import { SignInPage } from './sign-in-page.tsx';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');

/** The page at an address of a host, for whoever is signed in. */
function page(hostname: string, principal: unknown, at = '/connexion'): string {
  vi.stubGlobal('location', { hostname, origin: `https://${hostname}` });
  return markup(answered(<SignInPage />, [[['session'], principal]]), at);
}
const names = (html: string): string[] => [...buttons(html).keys()];
const account = (userRoles: string[]) => ({
  ...{ identityProvider: 'aad', userDetails: 'gerante@cinema.example' },
  userRoles,
});

afterEach(() => vi.unstubAllGlobals());

describe('the sign-in page', () => {
  it('offers to try without an account on one’s own machine only', () => {
    expect(names(page('127.0.0.1', null))).toEqual([plain(fr.signIn.demo), plain(fr.signIn.button)]);
    expect(names(page('niab.example', null))).toEqual([plain(fr.signIn.button)]);
    expect(page('niab.example', null)).toContain(fr.signIn.who);
  });

  it('leads the manager on, to where she was', () => {
    const html = page('niab.example', account(['anonymous', 'manager']), '/connexion?retour=%2Freglages');
    expect(html).toContain('href="/reglages"');
    expect(names(html)).toEqual([plain(fr.signIn.otherAccount)]);
    expect(page('niab.example', account(['manager']), '/connexion?retour=%2F%2Fevil.example')).toContain(
      'href="/"',
    );
  });

  it('leads who is in charge of the service alone to the watch of the model, wherever that was', () => {
    const html = page('niab.example', account(['anonymous', 'ops']), '/connexion?retour=%2Freglages');
    expect(html).toContain('href="/suivi"');
    expect(html).not.toContain('role="alert"');
    expect(page('niab.example', account(['manager', 'ops']), '/connexion?retour=%2Freglages')).toContain(
      'href="/reglages"',
    );
  });

  it('tells another account that it has no access, and leads nowhere', () => {
    const html = page('niab.example', account(['anonymous', 'authenticated']));
    expect(html).toContain('role="alert"');
    expect(html).not.toContain('<a ');
    expect(names(html)).toEqual([plain(fr.signIn.otherAccount)]);
  });

  it('says nothing of a session that has not ended', () => {
    vi.stubGlobal('location', { hostname: 'niab.example', origin: 'https://niab.example' });
    expect(words(answered(<SignInPage />, [[['session'], null]]))).not.toContain('terminée');
  });

  it('says that what was typed is kept, when the session has ended under one’s hands', async () => {
    vi.resetModules();
    const { endSession } = await import('../session/ended.ts');
    const { SignInPage: Page } = await import('./sign-in-page.tsx');
    const render = await import('../test-render.tsx');
    endSession();
    vi.stubGlobal('location', { hostname: 'niab.example', origin: 'https://niab.example' });
    const html = render.words(render.answered(<Page />, [[['session'], null]]));
    expect(html).toContain('Votre session est terminée');
  });
});
