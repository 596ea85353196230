import type { IsoDate } from '#shared/domain/cinema-week.ts';
import type { QueueName } from '#shared/storage/queues/queues.ts';
import type { Repeat, SentMessages } from './counted-queues.ts';

export interface HostProcessOptions {
  /** Connection string of blobs and queues. */
  storage: string;
  /** Socket of the store (`startDelayedStore`). */
  socketName: string;
  /** Keeps the analytical store and the clock from one start to the next. */
  folder: string;
  /** The day up to which the sample weeks are played. */
  today: IsoDate;
  repeat: Repeat | null;
  /** After so many milliseconds without a result whatever stands still is taken up again. */
  catchUpMs: number;
}

/** What the process holds after a garbage collection, in bytes. */
export interface HostMemory {
  heapUsed: number;
  rss: number;
}

/** What the process can be asked: how many functions run at this moment, whatever has started them; its memory. */
export type HostProcessQuestion = 'running' | 'memory';

/** What the process tells the one that has started it. */
export type HostProcessMessage =
  | { type: 'listening'; port: number }
  /** A queue function has got a message. */
  | { type: 'begins'; queue: QueueName }
  | { type: 'played'; number: number }
  /** The answers to `HostProcessQuestion`. */
  | { type: 'running'; running: number }
  | { type: 'memory'; memory: HostMemory }
  /** Everything is played and no message is left; messages sent since this process began. */
  | { type: 'ready'; sent: SentMessages }
  | { type: 'failed'; message: string };
