import { addDays } from '../domain/cinema-week.ts';
import { missedRuns } from '../domain/missed-runs.ts';
import { PURPOSES } from '../domain/request-budget.ts';
import type { Run, RunKind } from '../domain/run.ts';
import type { Services } from '../services.ts';
import type { HealthDetails, RunView } from './contract.ts';
import type { HostRequests } from '../storage/operational/operational-store.ts';
import { runViews } from './run-view.ts';
import { comingWeek, withItems } from './week-rows.ts';

/** Runs end within months; what is older says nothing of today. */
const WEEKS_BACK = 16;

/** How the machinery does. */
export async function healthDetails({
  operational,
  queues,
  forecaster,
  clock,
  sources,
  requestsAWeek,
}: Pick<
  Services,
  'operational' | 'queues' | 'forecaster' | 'clock' | 'sources' | 'requestsAWeek'
>): Promise<HealthDetails> {
  const coming = comingWeek(clock);
  const week = addDays(coming, -7);
  const [modelVersion, runs, requests, depths] = await Promise.all([
    // Without a model this page is needed most.
    forecaster().then(
      (model) => model.modelVersion,
      () => 'unavailable',
    ),
    operational.listRuns(addDays(coming, -7 * WEEKS_BACK), coming),
    operational.listRequests(week),
    queues.depths(),
  ]);
  const now = clock.now();
  const last = async (kind: RunKind): Promise<RunView | null> => {
    const [run] = runViews(await withItems(operational, lastOf(runs, kind)), now, runs);
    return run ?? null;
  };
  return {
    modelVersion,
    lastRuns: {
      thursday: await last('thursday'),
      monday: await last('monday'),
      shows: await last('shows'),
      actuals: await last('actuals'),
    },
    missed: missedRuns(now, runs).map(({ due, ...run }) => ({ ...run, due: due.toISOString() })),
    requests: {
      week,
      budget: requestsAWeek,
      hosts: sources.flatMap(({ hosts }) => hosts).map((host) => hostView(host, requests)),
    },
    queues: depths,
    waiting: depths.reduce((sum, { messages }) => sum + messages, 0),
    givenUp: depths.reduce((sum, { poison }) => sum + poison, 0),
  };
}

function hostView(
  host: string,
  requests: readonly HostRequests[],
): HealthDetails['requests']['hosts'][number] {
  const own = requests.filter((each) => each.host === host);
  return {
    host,
    asked: own.reduce((sum, each) => sum + each.requests, 0),
    purposes: PURPOSES.flatMap((purpose) =>
      own
        .filter((each) => each.purpose === purpose)
        .map(({ requests: made }) => ({ purpose, requests: made })),
    ),
  };
}

/** Runs are listed in the order of their start. */
function lastOf(runs: readonly Run[], kind: RunKind): Run[] {
  return runs.filter((run) => run.kind === kind).slice(-1);
}
