import { cinemaWeekOf, parisDateOf, type IsoDate } from '../domain/cinema-week.ts';
import { requestsLeft, type Purpose, type RequestCounts } from '../domain/request-budget.ts';
import type { Run } from '../domain/run.ts';
import { NiabError } from '../errors.ts';
import { expectedRequests } from '../sources/expected-requests.ts';
import type { PageRequest, RunScope, Source } from '../sources/source.ts';
import { roleOf } from '../sources/source-pages.ts';
import type { FetchedPage, FetchOptions } from '../sources/polite-client.ts';
import type { HostRequests } from '../storage/operational/entities.ts';
import type { Pipeline } from './dependencies.ts';
import { BUDGET_SPENT } from '../domain/page-problems.ts';

/**
 * What a page of a run is asked for. Without the list of a missed week's films its results cannot be asked for; what
 * else is said of these films can wait for everything else.
 */
export function purposeOf(
  sources: readonly Source[],
  run: Run,
  request: PageRequest,
  { results }: RunScope,
): Purpose {
  const role = roleOf(sources, request);
  switch (run.kind) {
    case 'thursday':
    case 'monday':
      return 'coming-week';
    case 'shows':
      return 'shows';
    case 'backfill':
      return role === 'list' ? 'results' : 'revisions';
    case 'actuals':
      return results?.charts.get(request.source) === 'revisions' && role === 'chart'
        ? 'revisions'
        : 'results';
  }
}

/**
 * Fetches a page within the week's budget of its host, and counts what was really asked: repeats, redirects and
 * robots.txt too.
 *
 * @throws NiabError `budget-spent` without asking; what the client throws.
 */
export async function fetchWithinBudget(
  pipeline: Pick<Pipeline, 'operational' | 'client' | 'sources' | 'clock' | 'requestsAWeek'>,
  url: string,
  purpose: Purpose,
  options: FetchOptions,
): Promise<FetchedPage> {
  const { operational, client, requestsAWeek } = pipeline;
  if (requestsAWeek === null) return client.fetch(url, options);
  const { host } = new URL(url);
  const week = cinemaWeekOf(parisDateOf(pipeline.clock.now()));
  const asked = countsOf(await operational.listRequests(week), host);
  const sources = await pipeline.sources();
  if (requestsLeft(purpose, asked, expectedRequests(sources, host), requestsAWeek) === 0) {
    throw new NiabError(BUDGET_SPENT, `The ${requestsAWeek} requests of this week to ${host} are used up`);
  }
  const made = new Map<string, number>();
  try {
    return await client.fetch(url, {
      ...options,
      onRequest: (to) => made.set(to, (made.get(to) ?? 0) + 1),
    });
  } finally {
    await count(operational, week, purpose, made);
  }
}

function countsOf(requests: readonly HostRequests[], host: string): RequestCounts {
  return Object.fromEntries(
    requests.filter((each) => each.host === host).map(({ purpose, requests: made }) => [purpose, made]),
  );
}

async function count(
  operational: Pipeline['operational'],
  week: IsoDate,
  purpose: Purpose,
  made: ReadonlyMap<string, number>,
): Promise<void> {
  for (const [host, requests] of made) await operational.countRequests({ week, host, purpose, requests });
}
