/**
 * `node local/run.mjs test/tds-waking.ts`: what a page and a queue are told by a database that wakes up 20, 45, 65 and 150 s
 * after it was first asked, at the true length of every wait. All scenes at once; takes about three minutes.
 */
import { playWaking, WAKING_SECONDS, type Told } from './support/tds-stub/waking.ts';

const told = ({ answer, afterSeconds }: Told): string => `${answer} after ${afterSeconds.toFixed(1)} s`;

await Promise.all(
  WAKING_SECONDS.map(async (seconds) => {
    const { page, queue } = await playWaking(seconds, 1);
    console.log(`wakes after ${seconds} s`);
    console.log(`  page:  ${page.map(told).join(', then ')}`);
    console.log(`  queue: ${told(queue)}`);
  }),
);
