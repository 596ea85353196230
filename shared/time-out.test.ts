import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { within } from './time-out.ts';

it('waits for what is ready in time, and for its failure', async () => {
  await expect(within(60_000, Promise.resolve(7))).resolves.toBe(7);
  await expect(within(60_000, Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});

it('gives up on what is not, whose failure later is nobody’s', async () => {
  const late = Promise.withResolvers<never>();
  await expect(within(5, late.promise)).rejects.toMatchObject({ code: 'timed-out' });
  late.reject(new Error('much later'));
  await sleep(5);
});
