import { parsedPageId } from '../../../shared/pipeline/read-page.ts';
import type { Difference } from './compare.ts';
import type { Snapshot } from './snapshot.ts';

/** `2023-04-05-actuals-2023-04-12 page 2023-04-05-actuals-2023-04-12/allocine/figures/263104.html`. */
const PAGE_OF_A_RESULT = /^\S+-(?:actuals|shows)-\S+ page (\S+)$/;

/**
 * Leaves out what a power cut may take for good: a page of results that was kept and not yet read. Where the results
 * themselves came from elsewhere nobody asks for it again, and the run says that it is lost. Pages of a forecast are
 * asked for again while the week has not begun: theirs are not left out.
 */
export function withoutLostResultPages(differences: readonly Difference[], actual: Snapshot): Difference[] {
  const lost = Object.entries(actual['run_items'] ?? {}).flatMap(([key, item]) => {
    const name = PAGE_OF_A_RESULT.exec(key)?.[1];
    return name !== undefined && item['problem_code'] === 'page-lost'
      ? [{ key, id: parsedPageId(name) }]
      : [];
  });
  return differences.filter(
    ({ table, key }) =>
      !lost.some(
        (page) =>
          (table === 'run_items' && key === page.key) ||
          (table === 'documents/parsed-pages' && key.endsWith(` ${page.id}`)),
      ),
  );
}
