import { QUEUE_NAMES, type QueueName, type Queues } from '#shared/storage/queues/queues.ts';

export type SentMessages = Record<QueueName, number>;

/** Every so many messages of a queue are sent so many times. */
export interface Repeat {
  queue: QueueName;
  every: number;
  times: number;
}

/** Queues that count what the pipeline sends, and send some of it again and again. */
export function countedQueues(queues: Queues, repeat: Repeat | null): { queues: Queues; sent: SentMessages } {
  const sent = nothingSent();
  const counted: Queues = {
    send: async (queue, message, afterSeconds) => {
      sent[queue] += 1;
      await queues.send(queue, message, afterSeconds);
      if (repeat?.queue !== queue || sent[queue] % repeat.every !== 0) return;
      await Promise.all(Array.from({ length: repeat.times - 1 }, () => queues.send(queue, message)));
    },
    depths: () => queues.depths(),
    replayPoison: (queue, prepare) => queues.replayPoison(queue, prepare),
  };
  return { queues: counted, sent };
}

export function nothingSent(): SentMessages {
  return Object.fromEntries(QUEUE_NAMES.map((name) => [name, 0])) as SentMessages;
}
