import {
  addDays,
  cinemaWeekOf,
  isIsoDate,
  parisDateOf,
  type IsoDate,
} from '../../shared/domain/cinema-week.ts';
import { newRun, type Run, type RunState } from '../../shared/domain/run.ts';
import { InvalidInputError } from '../../shared/errors.ts';
import { collectRun } from '../../shared/pipeline/collect-run.ts';
import type { Pipeline } from '../../shared/pipeline/dependencies.ts';
import { parsePage } from '../../shared/pipeline/parse-page.ts';
import type { QueueMessages, QueueName, Queues } from '../../shared/storage/queues/queues.ts';

export interface BackfillProgress {
  /** 1 to `total`. */
  number: number;
  total: number;
  week: IsoDate;
  state: RunState;
  /** The week was there already. */
  earlier: boolean;
}

/**
 * The weeks from the one of `from` to the one of `to`, oldest first.
 * @throws InvalidInputError when a date is malformed, the order is wrong or a week has not ended on `today`.
 */
export function weeksToFill(from: string | undefined, to: string | undefined, today: IsoDate): IsoDate[] {
  const first = cinemaWeekOf(dateOf('from', from));
  const last = cinemaWeekOf(dateOf('to', to));
  if (last < first) throw new InvalidInputError('to', `--to (${to ?? ''}) is before --from (${from ?? ''}).`);
  if (addDays(last, 7) > today) throw new InvalidInputError('to', `The week of ${last} has not ended yet.`);
  const weeks: IsoDate[] = [];
  for (let week = first; week <= last; week = addDays(week, 7)) weeks.push(week);
  return weeks;
}

function dateOf(name: string, text = ''): IsoDate {
  if (isIsoDate(text)) return text;
  throw new InvalidInputError(name, `--${name} must be an existing date, YYYY-MM-DD, not "${String(text)}".`);
}

/**
 * Fetches the releases of past weeks and their results, one week after the other, as the weekly runs do. No forecast
 * is made: what the sites say today was not known then. A week that is there is left alone and a page that is kept
 * is not fetched again, so the command can be repeated after an interruption.
 */
export async function backfillWeeks(
  pipeline: Pipeline,
  weeks: readonly IsoDate[],
  owner: string,
  onProgress: (progress: BackfillProgress) => void,
): Promise<void> {
  // What an operator fetches afterwards does not use up what the coming week needs.
  const inline: Pipeline = {
    ...pipeline,
    requestsAWeek: null,
    queues: inlineQueues(() => inline, pipeline.queues),
  };
  for (const [index, week] of weeks.entries()) {
    const recorded = (await pipeline.operational.listRuns(week, week)).filter(
      (run) => run.kind === 'actuals' && (run.state === 'done' || run.state === 'partial'),
    );
    const state = recorded.at(-1)?.state ?? (await fill(inline, week, owner));
    onProgress({ number: index + 1, total: weeks.length, week, state, earlier: recorded.length > 0 });
  }
}

async function fill(pipeline: Pipeline, week: IsoDate, owner: string): Promise<RunState> {
  const { operational } = pipeline;
  const asOf = parisDateOf(pipeline.clock.now());
  if ((await operational.listReleases(week)).length === 0) {
    const releases = await begin(pipeline, { runId: `${week}-backfill`, week, kind: 'thursday', asOf });
    await collect(pipeline, releases, owner);
    const items = await operational.listRunItems(releases.runId);
    const failed = (await operational.listReleases(week)).length === 0;
    const state = failed ? 'failed' : items.some((item) => item.state === 'failed') ? 'partial' : 'done';
    if (failed) return state;
  }
  const actuals = await begin(pipeline, { runId: `${week}-actuals-${asOf}`, week, kind: 'actuals', asOf });
  await collect(pipeline, actuals, owner);
  return (await operational.getRun(actuals.runId))?.state ?? 'failed';
}

function begin(pipeline: Pipeline, run: Pick<Run, 'runId' | 'week' | 'kind' | 'asOf'>): Promise<Run> {
  const startedAt = pipeline.clock.now().toISOString();
  return pipeline.operational.startRun(newRun({ ...run, modelVersion: 'none', startedAt }));
}

async function collect(pipeline: Pipeline, run: Run, owner: string): Promise<void> {
  if (await collectRun(pipeline, run, owner)) return;
  throw new Error(`Another process is collecting ${run.runId}. Try again in a few minutes.`);
}

/** Pages are parsed at once, in this process; what would lead to forecasts is not sent at all. */
function inlineQueues(pipeline: () => Pipeline, real: Queues): Queues {
  return {
    depths: () => real.depths(),
    replayPoison: (queue) => real.replayPoison(queue),
    async send<Q extends QueueName>(queue: Q, message: QueueMessages[Q]): Promise<void> {
      if (queue !== 'parse-page') return;
      const page = message as QueueMessages['parse-page'];
      // With one attempt it has settled the page as failed before it throws.
      await parsePage(pipeline(), page, { number: 1, last: 1 }).catch(() => undefined);
    },
  };
}
