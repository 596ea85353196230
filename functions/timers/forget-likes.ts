import { app, type InvocationContext, type Timer } from '@azure/functions';
import { services } from '#shared/services.ts';

/** Once a week: what visitors contributed longer ago than is promised goes, whether or not anybody trains. No database is asked. */
async function handle(_timer: Timer, context: InvocationContext): Promise<void> {
  const own = await services();
  const { forgetLikes } = await import('#shared/pipeline/steps.ts');
  context.log(`likes kept: from ${await forgetLikes(own)} on`);
}

app.timer('forget-likes', { schedule: '0 40 9 * * 3', handler: handle });
