import type { PushMessage } from '../../domain/shapes/push.ts';

/** The queues of the pipeline with what their messages carry: ids only, so that a message may arrive twice. */
export interface RunMessages {
  'parse-page': { runId: string; pageName: string };
  'assemble-week': { runId: string };
  'build-features': { runId: string; filmId: string };
  predict: { runId: string; filmId: string };
  'plan-programme': { runId: string };
  'record-actuals': { runId: string };
}

/** All queues: those of the pipeline's runs, and who is to be told of a week. */
export interface QueueMessages extends RunMessages {
  /** @param attempt counts from 1: who could not be told goes into a message of their own. */
  notify: PushMessage & { ids: string[]; attempt: number };
}

export type RunQueueName = keyof RunMessages;
export type QueueName = keyof QueueMessages;

export const RUN_QUEUE_NAMES = [
  'parse-page',
  'assemble-week',
  'build-features',
  'predict',
  'plan-programme',
  'record-actuals',
] as const satisfies RunQueueName[];

export const QUEUE_NAMES = [...RUN_QUEUE_NAMES, 'notify'] as const satisfies QueueName[];

/** Who is told by one message of the queue `notify`. */
export const MOST_TOLD = 50;

/** Deliveries of a message before it goes to the poison queue; host.json says the same (`maxDequeueCount`). */
export const MAX_ATTEMPTS = 5;

export interface QueueDepth {
  queue: QueueName;
  /** Approximate, as the service counts. */
  messages: number;
  /** Messages that failed five times. */
  poison: number;
  /** When the oldest of them failed; the host gives them `POISON_LIFE_DAYS` from then on. Null without any. */
  oldestPoison: Date | null;
}

export interface Queues {
  /** @param afterSeconds until then nobody gets it. */
  send<Q extends QueueName>(queue: Q, message: QueueMessages[Q], afterSeconds?: number): Promise<void>;
  depths(): Promise<QueueDepth[]>;
  /**
   * Puts failed messages back at the end of their queue; answers how many. A message is never lost on the way.
   *
   * @param prepare gets all of them before the first is put back.
   */
  replayPoison<Q extends QueueName>(
    queue: Q,
    prepare?: (messages: readonly QueueMessages[Q][]) => Promise<void>,
  ): Promise<number>;
}
