import { addDays } from '../domain/cinema-week.ts';
import { missedRuns } from '../domain/missed-runs.ts';
import type { Run, RunKind } from '../domain/run.ts';
import type { Services } from '../services.ts';
import type { HealthDetails, RunView } from './contract.ts';
import { runView } from './run-view.ts';
import { comingWeek, withItems } from './week-rows.ts';

/** Runs end within months; what is older says nothing of today. */
const WEEKS_BACK = 16;

/** How the machinery does. */
export async function healthDetails({
  operational,
  queues,
  forecaster,
  clock,
}: Pick<Services, 'operational' | 'queues' | 'forecaster' | 'clock'>): Promise<HealthDetails> {
  const coming = comingWeek(clock);
  const [modelVersion, runs, depths] = await Promise.all([
    // Without a model this page is needed most.
    forecaster().then(
      (model) => model.modelVersion,
      () => 'unavailable',
    ),
    operational.listRuns(addDays(coming, -7 * WEEKS_BACK), coming),
    queues.depths(),
  ]);
  const last = async (kind: RunKind): Promise<RunView | null> => {
    const [run] = await withItems(operational, lastOf(runs, kind));
    return run === undefined ? null : runView(run);
  };
  return {
    modelVersion,
    lastRuns: {
      thursday: await last('thursday'),
      monday: await last('monday'),
      actuals: await last('actuals'),
    },
    missed: missedRuns(clock.now(), runs).map(({ due, ...run }) => ({ ...run, due: due.toISOString() })),
    queues: depths,
    waiting: depths.reduce((sum, { messages }) => sum + messages, 0),
    givenUp: depths.reduce((sum, { poison }) => sum + poison, 0),
  };
}

/** Runs are listed in the order of their start. */
function lastOf(runs: readonly Run[], kind: RunKind): Run[] {
  return runs.filter((run) => run.kind === kind).slice(-1);
}
