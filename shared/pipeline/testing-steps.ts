import { testRun } from '../domain/testing-runs.ts';
import type { Run, RunItem } from '../domain/run.ts';
import { createSqliteOperationalStore } from '../storage/operational/sqlite-operational-store.ts';
import type { QueueMessages, QueueName } from '../storage/queues/queues.ts';
import type { PipelineStatus } from '../storage/status/status-store.ts';
import type { Steps } from './advance-run.ts';

/** The moving of runs over a real store, with the messages kept instead of sent, and a clock that is set. */
export interface TestSteps extends Steps {
  sent: { queue: QueueName; message: QueueMessages[QueueName] }[];
  /** Instant of the clock, milliseconds. */
  now: number;
  /** Records a run with pages and films, all pending. */
  begin: (run: Partial<Run>, pages: string[], films?: string[]) => Promise<Run>;
  item: (key: string) => Promise<RunItem>;
  /** What was said of when the stores have to be looked at, latest last. */
  written: PipelineStatus[];
}

export async function testSteps(): Promise<TestSteps> {
  const operational = createSqliteOperationalStore(':memory:');
  await operational.migrate();
  let runId = '';
  const written: PipelineStatus[] = [];
  const steps: TestSteps = {
    operational,
    sent: [],
    written,
    sources: () => Promise.resolve([]),
    status: {
      write: (status) => Promise.resolve(void written.push(status)),
      read: () => Promise.resolve(written.at(-1) ?? null),
    },
    now: Date.parse('2026-11-19T04:01:00Z'),
    clock: { now: () => new Date(steps.now) },
    queues: {
      send: (queue, message) => Promise.resolve(void steps.sent.push({ queue, message })),
      depths: () => Promise.resolve([]),
      replayPoison: () => Promise.resolve(0),
    },
    async begin(change, pages, films = []) {
      const run = await operational.startRun(testRun({ state: 'processing', ...change }));
      ({ runId } = run);
      const items = [
        ...pages.map((key) => ({ runId, type: 'page' as const, key, label: key })),
        ...films.map((key) => ({ runId, type: 'film' as const, key, label: key })),
      ];
      await operational.addRunItems(items);
      return run;
    },
    async item(key) {
      const found = (await operational.listRunItems(runId)).find((item) => item.key === key);
      if (found === undefined) throw new Error(`no item ${key}`);
      return found;
    },
  };
  return steps;
}
