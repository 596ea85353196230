import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testedAccess } from '../../access/testing-access.ts';
import { readConfig } from '../../config.ts';
import { temporaryFolder } from '../../storage/testing/temporary-folder.ts';
import { createV1Services, provideV1Services } from '../../v1-services.ts';
import { problemSchema } from '../contract/problem.ts';
import { HANDLERS } from '../handlers.ts';
import { LineLog } from './line-log.ts';
import { serveApi, type ApiServer } from './serve-api.ts';

const lines: string[] = [];
const log = new LineLog((line) => lines.push(line), 0);
const folder = temporaryFolder();
const LISTEN = { host: '127.0.0.1', port: 0 };
let [server, url]: [ApiServer | null, string] = [null, ''];

beforeAll(async () => {
  const config = readConfig({ AzureWebJobsStorage: 'UseDevelopmentStorage=true', NIAB_DATA_DIR: folder });
  provideV1Services({ ...(await createV1Services(config)), access: (await testedAccess()).access });
  server = await serveApi(HANDLERS, LISTEN, log);
  url = `http://127.0.0.1:${server.port}`;
});
afterAll(() => server?.stop());

/** What is answered to bytes that are sent as they are, until the server ends the connection. */
async function answerTo(sent: string): Promise<string> {
  const socket = await connected();
  socket.write(sent);
  return text(socket);
}

async function connected(): Promise<Socket> {
  const socket = connect(server?.port ?? 0, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

describe('a request', () => {
  it('of no known address gets a problem with its id, and its line in the log', async () => {
    const answer = await fetch(`${url}/api/v2/predict`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(problemSchema.parse(await answer.json()).code).toBe('unknown-path');
    const requestId = answer.headers.get('x-request-id');
    expect(requestId).toMatch(/^[\da-f]{32}$/);
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ operation: null, status: 404, requestId });
  });

  it.each([
    ['GET', '/api/v1/predict', 'POST'],
    ['DELETE', '/api/v1/health', 'GET, HEAD'],
    ['POST', '/api/docs/index.css', 'GET, HEAD'],
    ['OPTIONS', '/api/v1/token', 'POST'],
  ])(
    'by a method that its address does not know is told which it does: %s %s',
    async (method, path, allow) => {
      const answer = await fetch(`${url}${path}`, { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow]);
      expect(problemSchema.parse(await answer.json()).code).toBe('method-not-allowed');
    },
  );

  it('by HEAD gets the headers of GET alone', async () => {
    const [get, head] = await Promise.all(
      ['GET', 'HEAD'].map((method) => fetch(`${url}/api/v1/health`, { method })),
    );
    expect(head?.status).toBe(200);
    expect(head?.headers.get('content-length')).toBe(get?.headers.get('content-length'));
    expect([await head?.text(), await get?.text()]).toEqual(['', expect.stringContaining('alive')]);
  });

  it('that is no HTTP is told so', async () => {
    const answer = await answerTo('hello\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(problemSchema.parse(JSON.parse(body)).code).toBe('invalid-input');
    const [, requestId] = /^x-request-id: ([\da-f]{32})$/m.exec(head) ?? [];
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ operation: null, status: 400, requestId });
  });

  it('keeps its connection, also where its body was not wanted', async () => {
    const body = 'x'.repeat(300_000);
    const answer = await answerTo(
      `POST /api/v1/predict HTTP/1.1\r\nHost: a\r\nContent-Length: ${body.length}\r\n\r\n${body}` +
        'GET /api/v1/health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 401 [\s\S]*HTTP\/1\.1 200 /);
  });

  it('whose body never ends loses it', async () => {
    const chunk = `${(65_536).toString(16)}\r\n${'x'.repeat(65_536)}\r\n`;
    const answer = await answerTo(
      `POST /api/v1/predict HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(20)}`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 401 [\s\S]*connection: close/i);
  });

  it('that is wanted is read up to the bound of all bodies, and not to its end', async () => {
    const chunk = `4000\r\n${'a'.repeat(0x4000)}\r\n`;
    const answer = await answerTo(
      'POST /api/v1/token HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n' +
        `Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(20)}`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 [\s\S]*connection: close[\s\S]*invalid_request/i);
  });
});

describe('the end', () => {
  it('waits for what is on its way, and takes no more', async () => {
    const ending = await serveApi(HANDLERS, LISTEN, log);
    const socket = connect(ending.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write('POST /api/v1/token HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nab');
    // The head has been read once another request is answered.
    await fetch(`http://127.0.0.1:${ending.port}/api/v1/health`);
    const stopped = ending.stop();
    await expect(fetch(`http://127.0.0.1:${ending.port}/api/v1/health`)).rejects.toThrow();
    socket.write('cd');
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 [\s\S]*connection: close/i);
    await stopped;
  });
});
