/**
 * The load in a process of its own, so that what it costs delays nobody who measures:
 * `node load-process.ts ORDER`, a LoadOrder in JSON. It tells its LoadResult and ends.
 */
import autocannon, { type Client, type Options } from 'autocannon';
import { weekSchema } from '../../../shared/api/contract/week.ts';
import type { KindResult, LoadKind, LoadOrder, LoadResult } from './load-messages.ts';
import { ProgrammeWriter } from './programme-writer.ts';

const order = JSON.parse(process.argv[2] ?? '') as LoadOrder;
const weekUrl = `${order.url}/api/weeks/${order.week}`;
const writer = new ProgrammeWriter(weekSchema.parse(await (await fetch(weekUrl)).json()));
const before = writer.version;

const requests: Record<LoadKind, Pick<Options, 'url' | 'requests'>> = {
  history: { url: `${order.url}/api/history` },
  week: { url: weekUrl },
  programme: {
    url: `${weekUrl}/programme`,
    requests: [
      {
        method: 'PUT',
        setupRequest: (request) => ({ ...request, ...writer.next() }),
        onResponse: (status, body) => writer.take(status, body),
      },
    ],
  },
};

const kinds = Object.fromEntries(
  await Promise.all(
    (Object.keys(requests) as LoadKind[]).flatMap((kind) => {
      const connections = order.connections[kind] ?? 0;
      return connections === 0 ? [] : [repeat(kind, connections)];
    }),
  ),
);
const result: LoadResult = { kinds, changes: writer.version - before };
process.send?.(result, () => process.disconnect());

async function repeat(kind: LoadKind, connections: number): Promise<[LoadKind, KindResult]> {
  const latencies: number[] = [];
  const statuses: Record<string, number> = {};
  const options = { ...requests[kind], connections, duration: order.seconds };
  const { timeouts, errors } = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon(options, (error: unknown, done) => {
      if (error instanceof Error) reject(error);
      else resolve(done);
    });
    running.on('response', (_client: Client, status: number, _bytes: number, milliseconds: number) => {
      latencies.push(milliseconds);
      statuses[status] = (statuses[status] ?? 0) + 1;
    });
  });
  return [kind, { latencies, statuses, timeouts, broken: errors - timeouts }];
}
