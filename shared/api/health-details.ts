import { addWeeks, type IsoDate, type Stage } from '../domain/cinema-week.ts';
import { missedRuns } from '../domain/missed-runs.ts';
import { PURPOSES } from '../domain/request-budget.ts';
import type { RunKind } from '../domain/run.ts';
import type { Services } from '../services.ts';
import type { HealthDetails } from './contract/health.ts';
import type { HostRequests } from '../storage/operational/entities.ts';
import * as reads from '../storage/operational/reads.ts';
import { runViews } from './run-view.ts';
import { comingWeek } from './week-rows.ts';

/** Runs end within months; what is older says nothing of today. */
const WEEKS_BACK = 16;

/** How the machinery does. */
export async function healthDetails({
  operational,
  analytical,
  queues,
  forecaster,
  clock,
  sources,
  requestsAWeek,
}: Pick<
  Services,
  'operational' | 'analytical' | 'queues' | 'forecaster' | 'clock' | 'sources' | 'requestsAWeek'
>) {
  const coming = comingWeek(clock);
  const [oldest, week] = [addWeeks(coming, -WEEKS_BACK), addWeeks(coming, -1)];
  const [active, modelVersion, { runs, lastRuns, requests }, depths, screensFromShows] = await Promise.all([
    sources(),
    // Without a model this page is needed most.
    forecaster().then(
      (model) => model.modelVersion,
      () => 'unavailable',
    ),
    operational.readAll({
      runs: reads.runs(oldest, coming),
      lastRuns: reads.lastRuns(oldest, coming),
      requests: reads.requests(week),
    }),
    queues.depths(),
    screensSince(analytical, week, coming),
  ]);
  const now = clock.now();
  const views = runViews(lastRuns, now, runs);
  const last = (kind: RunKind) => views.find((run) => run.kind === kind) ?? null;
  return {
    modelVersion,
    lastRuns: {
      thursday: last('thursday'),
      monday: last('monday'),
      shows: last('shows'),
      actuals: last('actuals'),
    },
    missed: missedRuns(now, runs).map(({ due, ...run }) => ({ ...run, due: due.toISOString() })),
    requests: {
      week,
      budget: requestsAWeek,
      hosts: active.flatMap(({ hosts }) => hosts).map((host) => hostView(host, requests)),
    },
    screensFromShows,
    queues: depths.map(({ queue, messages, poison, oldestPoison }): HealthDetails['queues'][number] => ({
      ...{ queue, messages, poison },
      oldestPoison: oldestPoison?.toISOString() ?? null,
    })),
    waiting: depths.reduce((sum, { messages }) => sum + messages, 0),
    givenUp: depths.reduce((sum, { poison }) => sum + poison, 0),
  };
}

/** As the latest run of each stage says; the store that knows it may be what does not work. */
async function screensSince({ features }: Services['analytical'], from: IsoDate, to: IsoDate) {
  const documents = await features.between(from, to).catch(() => []);
  const latest = (stage: Stage): IsoDate | null =>
    documents.findLast((document) => document.stage === stage)?.screensEstimatedSince ?? null;
  return { thursday: latest('thursday'), monday: latest('monday') };
}

function hostView(host: string, requests: readonly HostRequests[]) {
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
