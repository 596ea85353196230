/**
 * The load in a process of its own, so that what it costs delays nobody who measures:
 * `node load-process.ts ORDER`, a LoadOrder in JSON. It tells its LoadResult and ends.
 */
import autocannon, { type Client, type Options } from 'autocannon';
import {
  LOAD_KINDS,
  type KindResult,
  type LoadKind,
  type LoadOrder,
  type LoadResult,
} from './load-messages.ts';
import { ProgrammeWriter, weekToWriteSchema } from './programme-writer.ts';

type Target = Pick<Options, 'url' | 'requests'>;

const order = JSON.parse(process.argv[2] ?? '') as LoadOrder;
const weekUrl = (week: string): string => `${order.url}/api/weeks/${week}`;
const writers = await Promise.all(
  order.openWeeks.map(async (week) => {
    const known = weekToWriteSchema.parse(await (await fetch(weekUrl(week))).json());
    return { url: weekUrl(week), writer: new ProgrammeWriter(known) };
  }),
);
const versions = (): number => writers.reduce((sum, { writer }) => sum + writer.version, 0);

const targets: Record<LoadKind, Target[]> = {
  history: [{ url: `${order.url}/api/history` }],
  week: [{ url: weekUrl(order.week) }],
  programme: writers.map(({ url, writer }) => ({
    url: `${url}/programme`,
    requests: [
      {
        method: 'PUT',
        setupRequest: (request) => ({ ...request, ...writer.next() }),
        onResponse: (status, body) => writer.take(status, body),
      },
    ],
  })),
};

const before = versions();
const kinds = Object.fromEntries(
  await Promise.all(
    LOAD_KINDS.flatMap((kind) => {
      const connections = order.connections[kind] ?? 0;
      return connections === 0 ? [] : [repeat(kind, connections)];
    }),
  ),
);
const result: LoadResult = { kinds, changes: versions() - before };
process.send?.(result, () => process.disconnect());

/** All connections of a kind, shared out evenly among its targets. */
async function repeat(kind: LoadKind, connections: number): Promise<[LoadKind, KindResult]> {
  const result: KindResult = { latencies: [], statuses: {}, timeouts: 0, starved: 0, broken: 0 };
  const each = connections / targets[kind].length;
  await Promise.all(targets[kind].map((target) => repeatOn({ ...target, connections: each }, result)));
  return [kind, result];
}

async function repeatOn(options: Options, result: KindResult): Promise<void> {
  const answered = new Set<Client>();
  const { timeouts, errors, connections } = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon({ ...options, duration: order.seconds }, (error: unknown, done) => {
      if (error instanceof Error) reject(error);
      else resolve(done);
    });
    running.on('response', (client: Client, status: number, _bytes: number, milliseconds: number) => {
      answered.add(client);
      result.latencies.push(milliseconds);
      result.statuses[status] = (result.statuses[status] ?? 0) + 1;
    });
  });
  result.timeouts += timeouts;
  result.starved += connections - answered.size;
  result.broken += errors - timeouts;
}
