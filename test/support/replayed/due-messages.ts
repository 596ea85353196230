import { isForecastRun, type Run, type RunItem } from '#shared/domain/run.ts';
import { pageIdentityOf } from '#shared/pipeline/page-names.ts';
import { SOURCES } from '#shared/sources/index.ts';
import { pageTypeOf } from '#shared/sources/source-pages.ts';
import { nothingSent, type SentMessages } from './counted-queues.ts';

/**
 * The messages that a run takes when nothing goes wrong: a parse-page a page that is not read while others wait for it,
 * a build-features and a predict a film, and one for each step of the run itself.
 *
 * @param items the run's items when it has ended.
 */
export function dueMessages(runs: readonly { run: Run; items: readonly RunItem[] }[]): SentMessages {
  const due = nothingSent();
  for (const { run, items } of runs) {
    const films = isForecastRun(run) ? items.filter(({ type }) => type === 'film').length : 0;
    due['parse-page'] += items.filter(isSentOn).length;
    due['build-features'] += films;
    due.predict += films;
    if (isForecastRun(run)) due['plan-programme'] += 1;
    if (run.kind === 'actuals' || run.kind === 'shows') due['record-actuals'] += 1;
    else due['assemble-week'] += 1;
  }
  return due;
}

/** Lists that lead to other pages are read at once. */
function isSentOn({ type, state, key }: RunItem): boolean {
  const page = type === 'page' && state === 'done' ? pageIdentityOf(key) : null;
  const source = SOURCES.find(({ name }) => name === page?.source);
  return page !== null && source !== undefined && pageTypeOf(source, page).leadsTo === undefined;
}
