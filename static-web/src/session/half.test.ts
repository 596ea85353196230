import { afterEach, describe, expect, it, vi } from 'vitest';
import { setAccount } from './account.ts';
import { askHalf, halfAt } from './half.ts';

afterEach(() => {
  setAccount(null);
  vi.unstubAllGlobals();
});

describe('the half of the site', () => {
  it('of an address is known without asking, but for the first page of somebody unknown', () => {
    expect(['/trouver', '/films/tt0111161', '/programme/2023-06-07'].map(halfAt)).toEqual([
      ...['audience', 'audience', 'audience'],
    ]);
    expect(['/connexion', '/semaine/2023-06-07', '/film/2023-06-07/a', '/reglages'].map(halfAt)).toEqual([
      ...['manager', 'manager', 'manager', 'manager'],
    ]);
    expect(halfAt('/')).toBeNull();
    setAccount('gerant@cinema.local');
    expect(halfAt('/')).toBe('manager');
    expect(halfAt('/trouver')).toBe('audience');
  });

  const answers = (answer: () => Promise<Response>) => {
    vi.stubGlobal('fetch', answer);
    return askHalf();
  };

  it('is the manager’s for whoever is signed in', async () => {
    const principal = { clientPrincipal: { userDetails: 'gerant@cinema.local' } };
    expect(await answers(() => Promise.resolve(Response.json(principal)))).toBe('manager');
  });

  it('is the audience’s for all others, and where nobody answers', async () => {
    const nobody = Response.json({ clientPrincipal: null });
    expect(await answers(() => Promise.resolve(nobody))).toBe('audience');
    expect(await answers(() => Promise.resolve(new Response('', { status: 404 })))).toBe('audience');
    expect(await answers(() => Promise.resolve(new Response('<h1>NIAB</h1>')))).toBe('audience');
    expect(await answers(() => Promise.reject(new TypeError('fetch failed')))).toBe('audience');
  });
});
