import { onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { afterEach, describe, expect, it } from 'vitest';
import { markup, words } from '../test-render.tsx';
import { Connection } from './connection.tsx';
import { Shell } from './shell.tsx';

const client = new QueryClient();
const shell = (
  <QueryClientProvider client={client}>
    <Shell>
      <h1>La page</h1>
    </Shell>
  </QueryClientProvider>
);

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
