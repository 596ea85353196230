import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { MutationObserver } from '@tanstack/react-query';
import { afterEach, describe, expect, it } from 'vitest';
import { ApiError, isOvertaken, isWaking } from './api-error.ts';
import { queryClient } from './client-state.ts';
import { deleteJson, getJson, postJson, putJson } from './client.ts';
import { programmeInstead, settingsInstead, ticketsInstead } from './overtaken-by.ts';

type Answer = (response: ServerResponse) => void;
interface Asked {
  method: string | undefined;
  version: string | undefined;
  body: string;
}

const servers: Server[] = [];
afterEach(() => {
  queryClient.clear();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server that gives one answer after the other, and what it was asked. */
async function answering(...answers: Answer[]): Promise<{ url: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, headers } = request;
    asked.push({ method, version: headers['if-match'], body: await text(request) });
    answers.shift()?.(response);
  };
  const server = createServer((request, response) => void answer(request, response));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/api/settings`, asked };
}

const json =
  (body: unknown): Answer =>
  (response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
const problem =
  (status: number, code: string, headers = {}): Answer =>
  (response) =>
    response
      .writeHead(status, { 'content-type': 'application/problem+json', ...headers })
      .end(JSON.stringify({ type: 'test', title: 'test', status, detail: 'test', code }));
const waking = (seconds: number): Answer => problem(503, 'database-waking', { 'retry-after': seconds });

/** As the application saves and reads, with its repeats. */
const save = (url: string, version: number): Promise<unknown> =>
  new MutationObserver(queryClient, {
    mutationFn: () => putJson(url, { ticketPrice: 9 }, version),
  }).mutate();
const read = (ask: (signal: AbortSignal) => Promise<unknown>): Promise<unknown> =>
  queryClient.query({ queryKey: ['test'], queryFn: ({ signal }) => ask(signal) });

describe('a save', () => {
  it('says which version it was made from, and gives what is stored then', async () => {
    const { url, asked } = await answering(json({ version: 4 }));
    expect(await save(url, 3)).toEqual({ version: 4 });
    expect(asked).toEqual([{ method: 'PUT', version: '"3"', body: '{"ticketPrice":9}' }]);
  });

  it('is sent again as it was until the database is awake', async () => {
    const { url, asked } = await answering(waking(0), waking(0), json({ version: 1 }));
    expect(await save(url, 0)).toEqual({ version: 1 });
    expect(asked).toEqual(Array<Asked>(3).fill({ method: 'PUT', version: '"0"', body: '{"ticketPrice":9}' }));
  });

  it('that comes too late is not sent again', async () => {
    const { url, asked } = await answering(problem(412, 'precondition-failed'), json({}));
    const error: unknown = await save(url, 3).catch((each: unknown) => each);
    expect([isOvertaken(error), isWaking(error)]).toEqual([true, false]);
    expect(asked).toHaveLength(1);
  });

  it('may take back what is stored', async () => {
    const { url, asked } = await answering(json({ version: 5 }));
    expect(await deleteJson(url, 4)).toEqual({ version: 5 });
    expect(asked).toEqual([{ method: 'DELETE', version: '"4"', body: '' }]);
  });

  it('that comes too late is told what is stored instead, by its kind', async () => {
    const current = { version: 4, decision: null };
    const { url } = await answering((response) =>
      response
        .writeHead(412, { 'content-type': 'application/problem+json' })
        .end(JSON.stringify({ status: 412, code: 'precondition-failed', current })),
    );
    const error: unknown = await save(url, 3).catch((each: unknown) => each);
    expect(programmeInstead(error)).toEqual(current);
    expect([ticketsInstead(error), settingsInstead(error)]).toEqual([null, null]);
    expect(programmeInstead(new TypeError('fetch failed'))).toBeNull();
  });

  it('that the API could not do is told at once', async () => {
    const { url, asked } = await answering(problem(500, 'internal'), json({}));
    await expect(save(url, 3)).rejects.toThrow(ApiError);
    expect(asked).toHaveLength(1);
  });
});

describe('a read', () => {
  it('is asked again until the database is awake', async () => {
    const { url, asked } = await answering(waking(0), json({ version: 7 }));
    expect(await read((signal) => getJson(url, signal))).toEqual({ version: 7 });
    expect(asked.map(({ method, version }) => [method, version])).toEqual([
      ['GET', undefined],
      ['GET', undefined],
    ]);
  });

  it('with a body too', async () => {
    const { url, asked } = await answering(waking(0), json({ difference: 0 }));
    expect(await read((signal) => postJson(url, { ticketPrice: 9 }, signal))).toEqual({ difference: 0 });
    expect(asked.map(({ method, body }) => [method, body])).toEqual(
      Array(2).fill(['POST', '{"ticketPrice":9}']),
    );
  });

  it('is told how long a server that wakes wants to be left alone', async () => {
    const { url } = await answering(waking(10));
    await expect(getJson(url, new AbortController().signal)).rejects.toMatchObject({ retryAfter: 10 });
  });

  it('of something that is not there is not asked again', async () => {
    const { url, asked } = await answering(problem(404, 'unknown-week'), json({}));
    await expect(read((signal) => getJson(url, signal))).rejects.toMatchObject({
      status: 404,
      problem: { code: 'unknown-week' },
    });
    expect(asked).toHaveLength(1);
  });

  it('ends when the page is left', async () => {
    const leaving = new AbortController();
    const { url, asked } = await answering(() => leaving.abort());
    await expect(getJson(url, leaving.signal)).rejects.toThrow(/abort/u);
    expect(asked).toHaveLength(1);
  });
});
