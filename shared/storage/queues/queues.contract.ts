import { beforeAll, describe, expect, it, vi } from 'vitest';
import { QUEUE_NAMES } from './queues.ts';
import type { QueueName, Queues } from './queues.ts';

/** The receiving side, which the Functions host has in production. */
export interface QueueProbe {
  /** Takes all messages of a queue, or of its poison queue, and answers them decoded. */
  takeAll(name: QueueName | `${QueueName}-poison`): Promise<unknown[]>;
  /** Puts a message where the host puts one that failed too often. */
  fail(queue: QueueName, message: unknown): Promise<void>;
}

/** What queues do. `make` answers empty queues that nobody has made yet. */
export function describeQueues(
  name: string,
  make: () => Promise<{ queues: Queues; probe: QueueProbe }>,
): void {
  describe(`queues: ${name}`, () => {
    let queues: Queues;
    let probe: QueueProbe;
    beforeAll(async () => {
      ({ queues, probe } = await make());
    });

    it('counts nothing at first, in every queue', async () => {
      const depths = await queues.depths();
      expect(depths).toEqual(
        QUEUE_NAMES.map((queue) => ({ queue, messages: 0, poison: 0, oldestPoison: null })),
      );
    });

    it('delivers what was sent, accents included', async () => {
      const message = {
        runId: '2023-04-05-thursday',
        pageName: '2023-04-05-thursday/jpbox/film/été « œ ».html',
      };
      await queues.send('parse-page', message);
      await queues.send('plan-programme', { runId: '2023-04-05-thursday' });
      expect(await probe.takeAll('parse-page')).toEqual([message]);
      expect(await probe.takeAll('plan-programme')).toEqual([{ runId: '2023-04-05-thursday' }]);
    });

    it('delivers what is for later when it is time', async () => {
      const ids = ['a'.repeat(64)];
      const message = { topic: 'programme' as const, week: '2026-11-25', ids, attempt: 2 };
      await queues.send('notify', message, 1);
      expect(await probe.takeAll('notify')).toEqual([]);
      await vi.waitFor(async () => expect(await probe.takeAll('notify')).toEqual([message]), 10_000);
    });

    it('refuses to send what could not be read, naming the field', async () => {
      const wrong = queues.send('predict', { runId: 'r', filmId: '' });
      await expect(wrong).rejects.toMatchObject({ code: 'invalid-message', field: 'filmId' });
      expect(await probe.takeAll('predict')).toEqual([]);
    });

    it('counts the messages and those that failed', async () => {
      await queues.send('predict', { runId: 'r', filmId: 'allocine-1' });
      await queues.send('predict', { runId: 'r', filmId: 'allocine-2' });
      const failed = Date.now();
      await probe.fail('predict', { runId: 'r', filmId: 'allocine-3' });
      const depths = await queues.depths();
      const depth = depths.find(({ queue }) => queue === 'predict');
      expect(depth).toEqual({
        queue: 'predict',
        messages: 2,
        poison: 1,
        oldestPoison: expect.any(Date) as Date,
      });
      // The service counts in seconds.
      expect(Math.abs((depth?.oldestPoison?.getTime() ?? 0) - failed)).toBeLessThan(10_000);
      await probe.takeAll('predict');
      await probe.takeAll('predict-poison');
    });

    it('puts back all messages that failed, more than one batch', async () => {
      const films = Array.from({ length: 40 }, (_, index) => ({ runId: 'r', filmId: `allocine-${index}` }));
      for (const film of films) await probe.fail('build-features', film);
      await probe.fail('build-features', 'no message of this queue');
      const prepared: unknown[] = [];
      const waiting: number[] = [];
      const replayed = await queues.replayPoison('build-features', async (messages) => {
        prepared.push(...messages);
        const depths = await queues.depths();
        waiting.push(depths.find(({ queue }) => queue === 'build-features')?.messages ?? 0);
      });
      expect(replayed).toBe(41);
      // All of them, before the first was put back.
      expect(waiting).toEqual([0]);
      expect(prepared).toHaveLength(40);
      expect(prepared).toEqual(expect.arrayContaining(films));
      expect(await queues.replayPoison('build-features')).toBe(0);
      expect(await probe.takeAll('build-features-poison')).toEqual([]);
      const back = await probe.takeAll('build-features');
      expect(back).toHaveLength(41);
      expect(back).toEqual(expect.arrayContaining(films));
    });
  });
}
