import type { Pipeline } from '../shared/pipeline/dependencies.ts';
import { runOf } from '../shared/pipeline/run-of.ts';

export interface ReplayedPages {
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
  { operational, pages, queues }: Pick<Pipeline, 'operational' | 'pages' | 'queues'>,
  runId: string,
): Promise<ReplayedPages> {
  await runOf(operational, runId);
  const replayed: ReplayedPages = { sent: [], notKept: [] };
  for (const { type, state, key, label } of await operational.listRunItems(runId)) {
    if (type !== 'page' || state !== 'failed') continue;
    if ((await pages.get(key)) === null) {
      replayed.notKept.push(label);
    } else {
      await queues.send('parse-page', { runId, pageName: key });
      replayed.sent.push(label);
    }
  }
  return replayed;
}
