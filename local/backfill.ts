/** `npm run backfill -- --from DATE --to DATE`: fetches past weeks politely; may be interrupted and repeated. */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { systemClock } from '#shared/clock.ts';
import { parisDateOf } from '#shared/domain/cinema-week.ts';
import { messageOf } from '#shared/errors.ts';
import { createServices } from '#shared/services.ts';
import { backfillWeeks } from './backfill/backfill-weeks.ts';
import { inlinePipeline } from './backfill/inline-queues.ts';
import { weeksToFill } from './backfill/weeks-to-fill.ts';
import { configBeside, refuseSampleSite } from './sample-weeks/sample-data.ts';
import { localSettings } from './settings.ts';
import { ProgressBar } from './start/terminal.ts';

try {
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
  const settings = localSettings(process.env);
  refuseSampleSite(settings, 'backfill');
  const weeks = weeksToFill(values.from, values.to, parisDateOf(systemClock.now()));
  const services = await createServices(configBeside(settings), systemClock);
  const bar = new ProgressBar('Backfill', 'weeks');
  const incomplete: string[] = [];
  bar.show(0, weeks.length);
  await backfillWeeks(inlinePipeline(services), weeks, randomUUID(), ({ number, total, week, state }) => {
    if (state !== 'done') incomplete.push(`${week} (${state})`);
    bar.show(number, total);
  });
  bar.end();
  console.log(incomplete.length === 0 ? 'All weeks are complete.' : `Incomplete: ${incomplete.join(', ')}.`);
  process.exit();
} catch (error) {
  console.error(messageOf(error));
  process.exit(1);
}
