import type { RunItem } from '#shared/domain/run.ts';
import type { Steps } from '#shared/pipeline/advance-run.ts';
import type { Pipeline } from '#shared/pipeline/dependencies.ts';
import { reopenRun } from '#shared/pipeline/reopen-run.ts';
import { runOf } from '#shared/pipeline/run-of.ts';

interface ReplayedPages {
  /** What the manager would call the pages that are parsed again. */
  sent: string[];
  /** Failed pages that were never fetched: there is nothing to parse. */
  notKept: string[];
}

/**
 * Has every failed page of a run parsed again, once its parser reads the new layout: its message is consumed, but the
 * page is kept. Throws `unknown-run`.
 */
export async function replayPages(
  pipeline: Steps & Pick<Pipeline, 'pages'>,
  runId: string,
): Promise<ReplayedPages> {
  const { operational, pages, queues } = pipeline;
  await runOf(operational, runId);
  const items = await operational.listRunItems(runId);
  const kept: RunItem[] = [];
  const notKept: string[] = [];
  for (const item of items.filter(({ type, state }) => type === 'page' && state === 'failed')) {
    if ((await pages.get(item.key)) === null) notKept.push(item.label);
    else kept.push(item);
  }
  // All of them first: what follows is done once, when the last of them is parsed.
  if (kept.length > 0) await reopenRun(pipeline, runId, 'fetch', kept);
  for (const { key } of kept) await queues.send('parse-page', { runId, pageName: key });
  return { sent: kept.map(({ label }) => label), notKept };
}
