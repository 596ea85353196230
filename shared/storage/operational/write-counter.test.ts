import { expect, it } from 'vitest';
import { WriteCounter } from './write-counter.ts';

it('counts a write before whoever waits for it hears of it, however it ended', async () => {
  const writes = new WriteCounter();
  const { promise, resolve } = Promise.withResolvers<string>();
  const heard = writes.counted(promise).then((answer) => `${answer}, ${writes.count} counted`);
  expect(writes.count).toBe(0);
  resolve('written');
  expect(await heard).toBe('written, 1 counted');
  await expect(writes.counted(Promise.reject(new Error('The answer was lost')))).rejects.toThrow('lost');
  expect(writes.count).toBe(2);
});
