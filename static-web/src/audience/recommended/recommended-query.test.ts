import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testProgrammeWeek } from '../test-audience.ts';
import { testAnswer, testRecommended } from '../test-recommended.ts';
import { forYouQuery, openedQuery } from './recommended-query.ts';

/** An API that refuses the first like that it does not know, as the real one does. */
const KNOWN: ReadonlySet<string> = new Set(['leon', 'amelie']);
const LAST_WEEK = '2023-05-31';
const answer = testAnswer([testRecommended('tt1', 1)]);
const seen = testAnswer([testRecommended('release-a', 2), testRecommended('release-other', 3)]);
let asked: string[][];
let weeks: (string | null)[];
let broken: boolean;
let server: Server;

beforeEach(async () => {
  [asked, weeks, broken] = [[], [], false];
  server = createServer(({ url = '' }, response) => {
    const { searchParams } = new URL(url, 'http://site');
    const likes = searchParams.getAll('like');
    asked.push(likes);
    const from = searchParams.get('openedFrom');
    weeks.push(from);
    const unknown = likes.findIndex((like) => !KNOWN.has(like));
    const errors = [{ field: broken ? 'limit' : `like.${unknown}`, detail: 'no such film' }];
    const refusal = { code: 'no-such-film', errors };
    const isFine = unknown === -1 && !broken;
    response.writeHead(isFine ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(!isFine ? refusal : from === LAST_WEEK ? seen : answer));
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

describe('the films of a week', () => {
  const opened = async (week = testProgrammeWeek, like = 'leon'): Promise<string[]> => {
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    const { films } = await client.query(openedQuery([like], week));
    return films.map(({ film }) => film.id);
  };

  it('are those that open, and the one that is shown here for a second week, best first', async () => {
    expect(await opened()).toEqual(['release-a', 'tt1']);
    expect(weeks).toEqual([testProgrammeWeek.week, LAST_WEEK]);
  });

  it('are asked for once where all that are shown here open', async () => {
    const films = testProgrammeWeek.films.map((film) => ({ ...film, catalogueId: 'tt1' }));
    expect(await opened({ ...testProgrammeWeek, films })).toEqual(['tt1']);
    expect(weeks).toEqual([testProgrammeWeek.week]);
  });
});

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
