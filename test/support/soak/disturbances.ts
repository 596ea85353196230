import { RUN_QUEUE_NAMES, type QueueName } from '#shared/storage/queues/queues.ts';
import type { Repeat } from '../replayed/counted-queues.ts';
import { Random } from './random.ts';

/** What is killed: `both` is a power cut, the host with its storage. */
export const KILLS = ['host', 'azurite', 'both', 'store'] as const;
export type Kill = (typeof KILLS)[number];

/**
 * Something that happens while the weeks are played: when so many runs are done, the function of a queue has begun with its
 * next message, and so many milliseconds have passed.
 */
export interface Disturbance {
  kind: Kill | 'faults';
  afterRuns: number;
  /** Null: at whatever it is. */
  message: QueueName | null;
  ms: number;
  /** How long what was killed stays away, or how long the storage is faulty; milliseconds. */
  forMs: number;
}

export interface DisturbancePlan {
  seed: number;
  disturbances: Disturbance[];
  /** Messages that are sent fifty times; null: none. */
  repeat: Repeat | null;
}

/** A run of a replay takes about a second, a message much less. */
const WITHIN_A_RUN_MS = 1_200;
const WITHIN_A_MESSAGE_MS = 40;
/** Which part of the disturbances waits for a message. */
const AT_A_MESSAGE = 0.7;
/** Shorter than what a message's attempts last, or its item would rightly be given up. */
const LONGEST_ABSENCE_MS = 2_000;
const LONGEST_FAULTS_MS = 4_000;
const TIMES = 50;

/** The same seed makes the same plan. */
export function planDisturbances(seed: number, kills: number, runs: number): DisturbancePlan {
  const random = new Random(seed);
  const when = (): Pick<Disturbance, 'afterRuns' | 'message' | 'ms'> => {
    const afterRuns = random.between(0, runs - 1);
    if (random.next() > AT_A_MESSAGE)
      return { afterRuns, message: null, ms: random.between(0, WITHIN_A_RUN_MS) };
    return { afterRuns, message: random.pick(RUN_QUEUE_NAMES), ms: random.between(0, WITHIN_A_MESSAGE_MS) };
  };
  const disturbances: Disturbance[] = [
    ...Array.from({ length: kills }, () => ({
      kind: random.pick(KILLS),
      ...when(),
      forMs: random.between(0, LONGEST_ABSENCE_MS),
    })),
    { kind: 'faults', ...when(), forMs: random.between(1_000, LONGEST_FAULTS_MS) },
  ];
  const queue = random.pick(RUN_QUEUE_NAMES);
  const isOfARun = queue !== 'parse-page' && queue !== 'build-features' && queue !== 'predict';
  return {
    seed,
    disturbances: disturbances.toSorted((a, b) => a.afterRuns - b.afterRuns || a.ms - b.ms),
    repeat: { queue, every: isOfARun ? 2 : 8, times: TIMES },
  };
}
