import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, expect, test } from 'vitest';
import { killed } from '#test/support/killed.ts';

let host: ChildProcess | null = null;
afterAll(() => host === null || killed(host));

test('with enableHttpStream the body flows in and the answer flows out, piece by piece', async () => {
  host = fork(new URL('../../test/support/streaming-host.ts', import.meta.url));
  const [{ port }] = (await once(host, 'message')) as [{ port: number }];

  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const sender = writable.getWriter();
  const first = sender.write(Buffer.from('one'));
  const url = `http://127.0.0.1:${port}/api/echo/film`;
  const response = await fetch(url, { method: 'POST', body: readable, duplex: 'half' });
  expect(response.status).toBe(202);

  const answer = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const readUntil = async (end: string): Promise<void> => {
    while (!text.endsWith(end)) {
      const piece = await answer?.read();
      if (piece?.done !== false) throw new Error(`The answer has ended: ${text}`);
      text += piece.value;
    }
  };
  await first;
  // Each piece is answered before the next is sent.
  await readUntil('film:<one>');
  await sender.write(Buffer.from('two'));
  await readUntil('<two>');
  await sender.write(Buffer.from('three'));
  await sender.close();
  await readUntil('film:<one><two><three>');
  expect(await answer?.read()).toEqual({ done: true, value: undefined });
});
