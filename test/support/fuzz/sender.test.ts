import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { FuzzRequest } from './fuzz-request.ts';
import { Sender } from './sender.ts';

const request: FuzzRequest = {
  intent: 'hostile',
  method: 'GET',
  target: '/nowhere',
  version: 'HTTP/1.1',
  headers: [['Host', '127.0.0.1']],
  body: Buffer.alloc(400, 'x'),
  framing: { kind: 'length' },
  cutAt: null,
  pieces: 1,
};

const server = createServer({ allowHalfOpen: true });
afterEach(() => {
  server.removeAllListeners('connection');
  server.close();
});

/** A sender to a server that does something with what comes first. */
async function senderTo(onFirst: (socket: Socket) => void): Promise<Sender> {
  server.on('connection', (socket) =>
    socket.once('data', () => onFirst(socket)).on('error', () => undefined),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return new Sender((server.address() as AddressInfo).port, []);
}

describe('a server that closes while pieces of a request are still to come', () => {
  it('may have answered: that the answer is gone is no fault', async () => {
    const sender = await senderTo((socket) => {
      socket.write('HTTP/1.1 404 Not Found\r\nContent-Le');
      socket.resetAndDestroy();
    });
    expect(await sender.send(request)).toMatchObject({ answer: null, faults: [] });
  });

  it.each<[string, Partial<FuzzRequest>]>([
    ['all that was sent at once', { pieces: null }],
    ['what a browser could have sent', { intent: 'valid' }],
  ])('has no excuse for %s', async (_, change) => {
    const sender = await senderTo((socket) => socket.resetAndDestroy());
    const { faults } = await sender.send({ ...request, ...change });
    expect(faults).toEqual([expect.stringMatching(/^no answer: /)]);
  });

  it('has none either where it closes in order without a word', async () => {
    const sender = await senderTo((socket) => socket.end());
    const { faults } = await sender.send(request);
    expect(faults).toEqual([expect.stringMatching(/^no answer: /)]);
  });
});
