import { onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OPS } from '../session/local-manager.ts';
import { setRoles } from '../session/roles.ts';
import { markup, words } from '../test-render.tsx';
import type { Weeks } from '#shared/api/contract/week.ts';
import { Connection } from './connection.tsx';
import { Demonstration } from './demonstration.tsx';
import { Shell } from './shell.tsx';

const client = new QueryClient();
const shell = (
  <QueryClientProvider client={client}>
    <Shell>
      <h1>La page</h1>
    </Shell>
  </QueryClientProvider>
);

beforeEach(() => {
  vi.stubGlobal('location', { hostname: 'niab.example' });
});
afterEach(() => vi.unstubAllGlobals());

describe('the frame of every page', () => {
  it.each([
    ['/', 'Semaine'],
    ['/semaine/2023-06-07', 'Semaine'],
    ['/sorties', 'Sorties'],
    ['/film/2023-06-07/allocine-1', 'Sorties'],
    ['/chiffres', 'Chiffres'],
    ['/historique', 'Historique'],
    ['/reglages', 'Réglages'],
  ])('at %s says that the reader is at « %s »', (at, page) => {
    const here = markup(shell, at).match(/<a[^>]*aria-current="page"[^>]*>.*?<\/a>/gu) ?? [];
    expect(here.map((link) => link.replace(/<[^>]*>/gu, ''))).toEqual([page]);
  });

  it('leads to the help beside signing out, on a desktop and on a phone', () => {
    const links = markup(shell, '/aide').match(/<a[^>]*href="\/aide"[^>]*>.*?<\/a>/gu) ?? [];
    expect(links).toHaveLength(2);
    expect(links.filter((link) => link.includes('aria-current="page"'))).toHaveLength(2);
  });

  it('leads to the watch of the model whoever is in charge of the service, and nobody else', () => {
    const links = () => markup(shell, '/suivi').match(/<a[^>]*href="\/suivi"[^>]*>/gu) ?? [];
    expect(links()).toEqual([]);
    setRoles(['manager', OPS]);
    expect(links()).toHaveLength(2);
    expect(links().every((link) => link.includes('aria-current="page"'))).toBe(true);
    setRoles([]);
    expect(links()).toEqual([]);
  });

  it('at an unknown address says nothing of the kind, and leads to the content first', () => {
    const html = markup(shell, '/sortiesx');
    expect(html).not.toContain('aria-current');
    expect(html.indexOf('href="#contenu"')).toBeLessThan(html.indexOf('<nav'));
    expect(html).toMatch(/<main id="contenu"[^>]*><h1>La page<\/h1>/u);
  });
});

describe('the line that tells of a lost connection', () => {
  afterEach(() => onlineManager.setOnline(true));
  const connection = (
    <QueryClientProvider client={client}>
      <Connection />
    </QueryClientProvider>
  );

  it('is not there while there is one', () => {
    expect(markup(connection)).toBe('');
  });

  it('says without data only that there is none', () => {
    onlineManager.setOnline(false);
    expect(words(connection)).toBe('Hors ligne.');
  });
});

describe('the line of a demonstration', () => {
  const at = (demonstration: Weeks['demonstration']) => {
    const own = new QueryClient();
    own.setQueryData<Weeks>(['weeks'], { weeks: [], demonstration });
    return words(
      <QueryClientProvider client={own}>
        <Demonstration />
      </QueryClientProvider>,
    );
  };

  it('says which day it is there, and how to see another', () => {
    const line = at({ today: '2023-06-26', playing: false });
    expect(line).toContain('Démonstration : nous sommes le lundi 26 juin 2023.');
    expect(line).toContain('npm start -- --today 2023-07-05');
    expect(line).not.toContain('2023-06-26');
    expect(at({ today: '2023-05-01', playing: true })).toContain(
      'se jouent, nous voici le lundi 1er mai 2023',
    );
  });

  it('is not there in earnest', () => {
    expect(at(null)).toBe('');
  });

  it('has its room kept on one’s own machine until it is known, unseen and unheard', () => {
    const waiting = (
      <QueryClientProvider client={new QueryClient()}>
        <Demonstration />
      </QueryClientProvider>
    );
    expect(markup(waiting)).toBe('');
    vi.stubGlobal('location', { hostname: '127.0.0.1' });
    expect(markup(waiting)).toMatch(/^<aside [^>]*class="invisible /u);
    expect(at(null)).toBe('');
  });
});
