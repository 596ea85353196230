import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyStorage } from '../../../test-storage.ts';
import { forgetLikes, toggleLike } from '../likes.ts';
import { agreeToShare, shareLater } from './share-likes.ts';
import { sharingNow, stopSharing } from './sharing-state.ts';

/** A Wednesday, the one after, and the Tuesday between. */
const [NOW, SAME_WEEK, LATER] = ['07T09:00', '13T20:00', '14T09:00'].map(
  (day) => new Date(`2023-06-${day}:00Z`),
) as [Date, Date, Date];
/** What the server answers, one after the other; then 204. Null: it breaks off. */
let answers: (number | null)[];
let received: unknown[];
let credentials: Set<RequestCredentials | undefined>;
let server: Server;
let kept: Map<string, string>;

beforeEach(async () => {
  kept = emptyStorage();
  forgetLikes();
  [answers, received, credentials] = [[], [], new Set()];
  server = createServer((request, response) => {
    void json(request).then((body) => {
      received.push([request.method, request.url, body]);
      const status = answers.length === 0 ? 204 : answers.shift();
      if (status === null || status === undefined) response.destroy();
      else response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  // A browser knows its own site.
  const there = fetch;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    credentials.add(init.credentials);
    return there(`http://127.0.0.1:${port}${path}`, init);
  });
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  server.close();
});

/** The first is liked first. */
const like = (...ids: string[]): void => {
  for (const id of ids) toggleLike({ id, title: id, year: null });
};
const sent = (...films: string[]) => ['POST', '/api/public/likes', { films }];

describe('likes that are given to the site', () => {
  it('are sent when somebody agrees, not before', async () => {
    like('a', 'b');
    await shareLater(NOW);
    expect(received).toEqual([]);
    expect(await agreeToShare(NOW)).toBe('taken');
    expect(received).toEqual([sent('b', 'a')]);
    expect(JSON.parse(kept.get('niab-likes-shared') ?? '')).toEqual({ week: '2023-06-07', sent: ['b', 'a'] });
  });

  it('bear no sign of who is signed in', async () => {
    like('a');
    await agreeToShare(NOW);
    expect([...credentials]).toEqual(['omit']);
  });

  it('are sent once, those that come later at most once in a cinema week', async () => {
    like('a');
    await agreeToShare(NOW);
    like('b', 'c');
    await shareLater(SAME_WEEK);
    expect(received).toHaveLength(1);
    await shareLater(LATER);
    await shareLater(LATER);
    expect(received.slice(1)).toEqual([sent('c', 'b')]);
    // Liked again, it was sent already.
    like('a');
    like('a', 'd');
    await shareLater(new Date('2023-06-21T09:00:00Z'));
    expect(received.slice(2)).toEqual([sent('d')]);
  });

  it('are sent fifty at a time', async () => {
    like(...Array.from({ length: 120 }, (_, place) => `f${place}`));
    await agreeToShare(NOW);
    expect(received.map((each) => (each as [string, string, { films: string[] }])[2].films.length)).toEqual([
      50, 50, 20,
    ]);
    expect(new Set(sharingNow()?.sent).size).toBe(120);
  });

  it('are none where nothing is new', async () => {
    like('a');
    await agreeToShare(NOW);
    await shareLater(LATER);
    expect(received).toHaveLength(1);
  });

  it('go out again at the next visit where the site has refused them', async () => {
    like('a');
    answers = [429];
    expect(await agreeToShare(NOW)).toBe('refused');
    expect(sharingNow()).toEqual({ week: null, sent: [] });
    await shareLater(SAME_WEEK);
    expect(received).toEqual([sent('a'), sent('a')]);
    expect(sharingNow()).toEqual({ week: '2023-06-07', sent: ['a'] });
  });

  it('go out again at the next visit where the site has refused only the last of them', async () => {
    like(...Array.from({ length: 60 }, (_, place) => `f${place}`));
    answers = [204, 429];
    expect(await agreeToShare(NOW)).toBe('refused');
    expect(sharingNow()?.sent).toHaveLength(50);
    await shareLater(SAME_WEEK);
    expect(received[2]).toEqual(received[1]);
    expect(sharingNow()?.sent).toHaveLength(60);
    like('new');
    await shareLater(SAME_WEEK);
    expect(received).toHaveLength(3);
  });

  it.each([null, 500, 503])(
    'never go out twice where nobody knows what became of them: %s',
    async (answer) => {
      like('a');
      answers = [answer];
      expect(await agreeToShare(NOW)).toBe('unknown');
      await shareLater(LATER);
      expect(received).toEqual([sent('a')]);
    },
  );

  it('are not asked about again where the catalogue has none of them', async () => {
    like('a');
    answers = [400];
    expect(await agreeToShare(NOW)).toBe('taken');
    await shareLater(LATER);
    expect(received).toHaveLength(1);
  });

  it('stay here without a network, and go out later', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    like('a');
    answers = [null];
    expect(await agreeToShare(NOW)).toBe('refused');
    expect(sharingNow()?.sent).toEqual([]);
  });

  it('stop at once, also in the middle', async () => {
    like(...Array.from({ length: 60 }, (_, place) => `f${place}`));
    server.prependListener('request', () => stopSharing());
    await agreeToShare(NOW);
    expect(received).toHaveLength(1);
    expect(kept.has('niab-likes-shared')).toBe(false);
    await shareLater(LATER);
    expect(received).toHaveLength(1);
  });

  it('are not sent by a browser that would not know next time what was sent', async () => {
    like('a');
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('', 'QuotaExceededError');
      },
    });
    expect(await agreeToShare(NOW)).toBe('not-kept');
    expect(received).toEqual([]);
  });

  it('ask nothing of a browser that keeps nothing', async () => {
    const request = () => Promise.reject(new DOMException('', 'SecurityError'));
    vi.stubGlobal('navigator', { onLine: true, locks: { request } });
    like('a');
    await expect(shareLater(NOW)).resolves.toBeUndefined();
  });

  it.each(['{', 'null', '{"week":"2023-06-08","sent":[]}', '{"week":"2023-06-07","sent":[1]}'])(
    'are not sent where something else is kept: %s',
    async (text) => {
      like('a');
      kept.set('niab-likes-shared', text);
      await shareLater(NOW);
      expect(received).toEqual([]);
    },
  );
});
