import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testAnswer, testRecommended } from '../test-recommended.ts';
import { forYouQuery } from './recommended-query.ts';

/** An API that refuses the first like that it does not know, as the real one does. */
const KNOWN: ReadonlySet<string> = new Set(['leon', 'amelie']);
const answer = testAnswer([testRecommended('tt1', 1)]);
let asked: string[][];
let broken: boolean;
let server: Server;

beforeEach(async () => {
  [asked, broken] = [[], false];
  server = createServer(({ url = '' }, response) => {
    const likes = new URL(url, 'http://site').searchParams.getAll('like');
    asked.push(likes);
    const unknown = likes.findIndex((like) => !KNOWN.has(like));
    const errors = [{ field: broken ? 'limit' : `like.${unknown}`, detail: 'no such film' }];
    const refusal = { code: 'no-such-film', errors };
    const isFine = unknown === -1 && !broken;
    response.writeHead(isFine ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isFine ? answer : refusal));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  // A browser knows its own site.
  const there = fetch;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => there(`http://127.0.0.1:${port}${path}`, init));
});
afterEach(() => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  server.close();
});

const films = async (...likes: string[]): Promise<string[]> => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const { films } = await client.query(forYouQuery(likes, { genre: '', decade: '' }));
  return films.map(({ film }) => film.id);
};

describe('likes that the catalogue does not have', () => {
  it('are left out, each after it was refused once', async () => {
    expect(await films('gone-1', 'leon', 'gone-2', 'amelie')).toEqual(['tt1']);
    expect(asked.at(-1)).toEqual(['leon', 'amelie']);
    expect(asked).toHaveLength(3);
    expect(await films('gone-2', 'amelie', 'gone-1')).toEqual(['tt1']);
    expect(asked.slice(3)).toEqual([['amelie']]);
  });

  it('propose nothing where it has none of them', async () => {
    expect(await films('gone-3', 'gone-4')).toEqual([]);
    expect(await films('gone-4')).toEqual([]);
    expect(asked).toHaveLength(2);
  });

  it('are not taken for what another error says', async () => {
    broken = true;
    await expect(films('leon')).rejects.toThrow('404');
    expect(asked).toHaveLength(1);
  });
});
