import { describe, expect, it } from 'vitest';
import { playWaking, WAKING_SECONDS } from '#test/support/tds-stub/waking.ts';

/** A second is a tenth of one; `test/tds-waking.ts` plays the scenes at their true length. */
const SCALE = 0.1;

describe('a database that wakes up late', () => {
  it.concurrent.each(WAKING_SECONDS)(
    'after %d s: a queue waits for it, a page is told to ask again',
    { timeout: 60_000 },
    async (seconds) => {
      const { page, queue } = await playWaking(seconds, SCALE);
      expect(queue.answer).toBe('rows');
      expect(queue.afterSeconds).toBeGreaterThanOrEqual(seconds);
      expect(page.at(-1)?.answer).toBe('rows');
      // A page asks for 30 s, pauses for 10 s and asks again; the one that asks while the database wakes up gets its rows.
      const inVain = page.slice(0, -1);
      expect(inVain.every(({ answer }) => answer === 'database-waking')).toBe(true);
      expect(inVain.length).toBeGreaterThanOrEqual(Math.ceil((seconds - 30) / 40));
      // It was not sent away at once: each time it waited nearly as long as it may. A busy machine is slower, never faster.
      for (const [index, { afterSeconds }] of inVain.entries()) {
        const before = inVain[index - 1]?.afterSeconds ?? -10;
        expect(afterSeconds - before).toBeGreaterThan(35);
      }
    },
  );
});
