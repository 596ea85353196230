/** A host in a process of its own, for which the choice to stream holds: its only function answers each piece as it comes. */
import { Readable } from 'node:stream';
import { app } from '@azure/functions';
import { startHost } from '#local/host/start-host.ts';

const { port } = await startHost({
  hostJson: { version: '2.0' },
  settings: {},
  port: 0,
  log: () => undefined,
  register: () => {
    app.setup({ enableHttpStream: true });
    app.http('echo', {
      methods: ['POST'],
      route: 'echo/{name}',
      handler: (request) => {
        async function* answer(): AsyncGenerator<string> {
          yield `${request.params['name'] ?? ''}:`;
          for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
            yield `<${Buffer.from(chunk).toString()}>`;
          }
        }
        return { status: 202, headers: { 'content-type': 'text/plain' }, body: Readable.from(answer()) };
      },
    });
  },
});
process.send?.({ port });
