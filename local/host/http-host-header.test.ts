import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { app } from '@azure/functions';
import { expect, test } from 'vitest';
import { useHosts } from '#test/support/host.ts';

const start = useHosts();

/** The status line of the answer to a request as it is written here. */
async function statusOf(port: number, request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(request);
  return (await text(socket)).split('\r\n')[0] ?? '';
}

test('only the machine itself is asked for, by any of its names; any other host is a 400', async () => {
  let calls = 0;
  const { port } = await start({
    register: () =>
      app.http('health', {
        handler: () => {
          calls += 1;
          return { body: 'alive' };
        },
      }),
  });
  const asked = (host: string, path = '/api/health'): Promise<string> =>
    statusOf(port, `GET ${path} HTTP/1.1\r\n${host}Connection: close\r\n\r\n`);

  for (const own of [
    'localhost',
    'LOCALHOST:4280',
    '127.0.0.1',
    `127.0.0.1:${port}`,
    '[::1]',
    '[::1]:7071',
  ]) {
    expect(await asked(`Host: ${own}\r\n`)).toBe('HTTP/1.1 200 OK');
  }
  expect(calls).toBe(6);
  for (const strange of [
    ...[
      'localhost:99999',
      'evil.example',
      'evil.example:7071',
      '127.0.0.1.evil.example',
      'localhost.evil.example',
      'localhost@evil.example',
    ],
    ...[
      '127.0.0.2',
      '2130706433',
      '0.0.0.0',
      '[::]',
      '[::ffff:127.0.0.1]',
      'localhost:',
      'localhost:123456',
      '',
    ],
    ...['a b', 'localhost, evil.example', 'localhost/..', '[', '%00', 'localhost.'],
  ]) {
    expect(await asked(`Host: ${strange}\r\n`)).toBe('HTTP/1.1 400 Bad Request');
  }
  expect(await asked('')).toBe('HTTP/1.1 400 Bad Request');
  expect(await asked('Host: localhost\r\nHost: evil.example\r\n')).not.toContain('200 OK\r\nevil');
  expect(await asked('Host: evil.example\r\n', '/api/unknown')).toBe('HTTP/1.1 400 Bad Request');
});

test('a host that stands in the request line leads nowhere else', async () => {
  const { port } = await start({
    register: () => app.http('health', { handler: () => ({ body: 'alive' }) }),
  });
  for (const target of ['http://evil.example/api/health', '//evil.example/api/health', '/x/../api/health']) {
    const line = await statusOf(
      port,
      `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    );
    expect(line).toBe('HTTP/1.1 404 Not Found');
  }
});
