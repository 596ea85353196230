import type { IsoDate } from '../../domain/cinema-week.ts';
import { messageOf, NiabError } from '../../errors.ts';
import { within } from '../../time-out.ts';
import type { OperationalStore } from '../../storage/operational/operational-store.ts';
import type { QueueMessages } from '../../storage/queues/queues.ts';
import type { Pipeline } from '../dependencies.ts';
import type { ModelAlert } from './watch-model.ts';

/** So long a message waits for it; what takes longer goes on without it. */
const PATIENCE_MS = 180_000;

/** One after the other: two runs that end together change the same reports. */
let underWay: Promise<void> = Promise.resolve();

/** By week its results and the models when it was last done here: most runs of results bring nothing new. */
const done = new WeakMap<OperationalStore, Map<IsoDate, string>>();

/**
 * After a run of results what is known of the model follows them. The run has ended: nothing that goes wrong here harms it. That is
 * told to the log, and the next run of results does it.
 */
export async function watchAfterRun(
  pipeline: Pipeline,
  { runId }: QueueMessages['record-actuals'],
  tell: (alert: ModelAlert) => void,
): Promise<void> {
  try {
    const { operational } = pipeline;
    const run = await operational.getRun(runId);
    if (run?.kind !== 'actuals') return;
    const known = done.get(operational) ?? new Map<IsoDate, string>();
    done.set(operational, known);
    const found = await stateOf(pipeline, run.week);
    if (known.get(run.week) === found) return;
    // Loaded when the first results are there: most processes see none.
    const { watchModel } = await import('./watch-model.ts');
    const watched = underWay.then(() => watchModel(pipeline, tell));
    underWay = within(PATIENCE_MS, watched).catch(() => undefined);
    await within(PATIENCE_MS, watched);
    known.set(run.week, found);
  } catch (error) {
    const code = error instanceof NiabError ? error.code : 'internal';
    process.emitWarning(messageOf(error), { type: 'WatchWarning', code });
  }
}

async function stateOf(pipeline: Pipeline, week: IsoDate): Promise<string> {
  const [actuals, champion, challenger] = await Promise.all([
    pipeline.operational.listActuals(week, week),
    pipeline.forecaster(),
    pipeline.challenger(),
  ]);
  return JSON.stringify([champion.modelVersion, challenger?.modelVersion, actuals]);
}
