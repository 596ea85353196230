import { logCoreTo } from '#local/host/core-module.ts';
import type { RegisteredFunction } from '#local/host/core-module.ts';
import { createInvoke, triggerOf } from '#local/host/invoke.ts';
import { loadFunctions } from '#local/host/load-functions.ts';
import { HostLog } from '#local/host/logging.ts';
import type { MemoryMessage, MemoryQueues } from '#shared/storage/queues/memory-queues.ts';
import { QUEUE_NAMES, type QueueName } from '#shared/storage/queues/queues.ts';
import type { Host } from '#local/host/start-host.ts';

/** What a host does beside its HTTP functions and schedules. */
export type StepHost = Pick<Host, 'fireTimer' | 'idle' | 'stop'>;

/** Messages of one queue that are worked on at once: as host.json has it, `batchSize` and `newBatchThreshold`. */
const AT_ONCE = 12;
const TIMEOUT_MS = 600_000;

/** Runs the timers and the steps of the pipeline in this process, each message as soon as it is sent. */
export async function startMemoryHost(queues: MemoryQueues, functionFiles: string[]): Promise<StepHost> {
  const log = new HostLog({}, () => undefined);
  logCoreTo(() => undefined);
  const { functions, hooks } = await loadFunctions({ functionFiles });
  const invoke = createInvoke(hooks, log, TIMEOUT_MS, {});
  const byQueue = new Map(
    functions.flatMap((fn): [QueueName, RegisteredFunction][] => {
      const queue = QUEUE_NAMES.find((name) => name === triggerOf(fn).options['queueName']);
      return queue === undefined ? [] : [[queue, fn]];
    }),
  );
  const running = new Map(QUEUE_NAMES.map((queue) => [queue, new Set<Promise<void>>()]));
  let timersRunning = 0;
  let stopped = false;

  const work = async (queue: QueueName, fn: RegisteredFunction, message: MemoryMessage): Promise<void> => {
    try {
      await invoke(fn, {
        input: { string: message.text },
        metadata: { DequeueCount: { int: message.deliveries } },
      });
      queues.finish(queue, message);
    } catch {
      queues.fail(queue, message);
    }
  };
  const takeAll = (queue: QueueName): void => {
    const fn = byQueue.get(queue);
    const own = running.get(queue);
    while (fn !== undefined && own !== undefined && !stopped && own.size < AT_ONCE) {
      const message = queues.take(queue);
      if (message === undefined) return;
      const done = work(queue, fn, message).finally(() => {
        own.delete(done);
        takeAll(queue);
      });
      own.add(done);
    }
  };
  // Who sends a message goes on first, as with a queue that is elsewhere.
  if (byQueue.size > 0) queues.onMessage = (queue) => setImmediate(() => takeAll(queue));
  for (const queue of byQueue.keys()) takeAll(queue);

  return {
    async fireTimer(name) {
      const fn = functions.find(({ metadata }) => metadata.name === name);
      if (fn === undefined) throw new Error(`There is no timer "${name}".`);
      timersRunning += 1;
      const schedule = { Schedule: {}, ScheduleStatus: null, IsPastDue: false };
      try {
        await invoke(fn, { input: { json: JSON.stringify(schedule) }, metadata: {} });
      } finally {
        timersRunning -= 1;
      }
    },
    idle: () => timersRunning === 0 && [...running.values()].every((own) => own.size === 0),
    async stop() {
      stopped = true;
      await Promise.all([...running.values()].flatMap((own) => [...own]));
    },
  };
}
