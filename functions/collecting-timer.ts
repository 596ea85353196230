import { app } from '@azure/functions';
import type { RunKind } from '#shared/domain/run.ts';
import { services } from '#shared/services.ts';

/** Registers a timer that begins the runs of some kinds, as far as they are due when it goes off. */
export function collectingTimer(
  name: string,
  { schedule, kinds }: { /** NCRONTAB, in UTC. */ schedule: string; kinds: readonly RunKind[] },
): void {
  app.timer(name, {
    schedule,
    handler: async (_timer, context) => {
      const own = await services();
      const { collectDueRuns } = await import('#shared/pipeline/steps.ts');
      const started = await collectDueRuns(own, kinds);
      context.log(`runs: ${started.join(', ') || 'none due'}`);
    },
  });
}
