import type { IsoInstant } from '../domain/cinema-week.ts';
import type { Run, RunItem } from '../domain/run.ts';
import { NiabError } from '../errors.ts';
import type { FetchedPage } from '../sources/polite-client.ts';
import type { PageRequest, ParsedPage, RunScope, Source } from '../sources/source.ts';
import { followUpsOf, pageTypeOf, planOf } from '../sources/source-pages.ts';
import type { RawPage } from '../storage/pages/page-store.ts';
import { advanceRun } from './advance-run.ts';
import type { Pipeline } from './dependencies.ts';
import { pageNameOf } from './page-names.ts';
import { isUnanswered } from './page-problems.ts';
import { askAgainAt } from '../domain/unanswered-runs.ts';
import { missedProblem, parsedPageId, readPage } from './read-page.ts';
import { fetchWithinBudget, purposeOf } from './request-allowance.ts';
import { askingScopeOf } from './run-scope.ts';
import { attemptWork, problemOf } from './settle.ts';

/** A page that a run wants. */
interface Wanted {
  source: Source;
  request: PageRequest;
  pageName: string;
}

/**
 * Fetches the pages of a run, keeps each before anything is parsed, and sends it on. A repeat fetches only what is not
 * there yet: after a crash, or when a site that did not answer is asked again. A page that cannot be had is a problem
 * of the run, not its end. A page that leads to others is parsed here, since they wait for it; the others by `parse-page`.
 *
 * @param owner names this process; while its claim is valid no other process collects the same run.
 * @returns false when another process is at it.
 */
export async function collectRun(pipeline: Pipeline, run: Run, owner: string): Promise<boolean> {
  if (!(await renewClaim(pipeline, run, owner))) return false;
  // A run that had ended is taken up again for the pages that it went without.
  const isRepeat = run.finishedAt !== null;
  if (isRepeat) await pipeline.operational.setRunState(run.runId, 'collecting', null);

  const scope = await askingScopeOf(pipeline, run);
  const items = new Map((await pipeline.operational.listRunItems(run.runId)).map((item) => [item.key, item]));
  const wanted = (source: Source, request: PageRequest): Wanted => ({
    source,
    request,
    pageName: pageNameOf(run.runId, request),
  });
  const waiting = pipeline.sources.flatMap((source) =>
    planOf(source, scope).map((request) => wanted(source, request)),
  );
  const asked = new Set<string>();
  const silent = new Set<string>();
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { source, request, pageName } = next;
    if (asked.has(pageName)) continue;
    asked.add(pageName);
    // In a repeat a source that does not answer is asked once, not for each of its pages.
    if (isRepeat && silent.has(source.name)) continue;
    if (isRepeat && !mayAskAgain(run, items.get(pageName), pipeline.clock.now())) continue;
    if (!(await renewClaim(pipeline, run, owner))) return false;

    const collected = await collectPage(pipeline, run, scope, next, items.get(pageName) ?? null);
    if (collected === 'unanswered') silent.add(source.name);
    else if (collected !== null) {
      waiting.push(
        ...followUpsOf(source, request, collected, scope).map((followUp) => wanted(source, followUp)),
      );
    }
  }

  await pipeline.operational.setRunState(run.runId, 'processing', null);
  await renewClaim({ ...pipeline, claimSeconds: 0 }, run, owner);
  // The last page may have been parsed before the run was known to be complete.
  await advanceRun(pipeline, run.runId);
  return true;
}

/** Beside a site that was only silent, one that refused is left alone for its day. */
function mayAskAgain(run: Run, item: RunItem | undefined, now: Date): boolean {
  const at = item === undefined ? null : askAgainAt(run, [item]);
  return at === null || at <= now;
}

/** The claim is about processes, which live in real time even while the clock is simulated. */
function renewClaim(pipeline: Pipeline, run: Run, owner: string): Promise<boolean> {
  const now = Date.now();
  return pipeline.operational.claimRun(
    run.runId,
    owner,
    new Date(now).toISOString(),
    new Date(now + pipeline.claimSeconds * 1_000).toISOString(),
  );
}

/** Answers what a page that leads to others says; null for the rest. */
async function collectPage(
  pipeline: Pipeline,
  run: Run,
  scope: RunScope,
  { source, request, pageName }: Wanted,
  item: RunItem | null,
): Promise<ParsedPage | 'unanswered' | null> {
  const { operational, queues } = pipeline;
  const { runId } = run;
  if (item === null) {
    await operational.addRunItems([{ runId, type: 'page', key: pageName, label: request.label }]);
  }
  const leadsOn = pageTypeOf(source, request).leadsTo !== undefined;
  const kept = await pipeline.pages.get(pageName);
  const isSettled = item !== null && item.state !== 'pending' && !isUnanswered(item);
  if (kept !== null && isSettled) {
    const parsed = leadsOn
      ? await pipeline.analytical.parsedPages.get(run.week, parsedPageId(pageName))
      : null;
    return parsed === null ? null : { films: parsed.films, missed: [] };
  }
  let page: RawPage;
  try {
    page = kept ?? (await fetchAndKeep(pipeline, run, scope, request, pageName));
  } catch (error) {
    if (!(error instanceof NiabError)) throw error;
    const problem = problemOf(error);
    await operational.settleRunItem(runId, 'page', pageName, problem);
    return isUnanswered({ state: 'failed', problem }) ? 'unanswered' : null;
  }
  if (leadsOn) return readAtOnce(pipeline, run, scope, request, page);
  await queues.send('parse-page', { runId, pageName });
  return null;
}

/** Null when the page cannot be read: then the run knows why. */
async function readAtOnce(
  pipeline: Pipeline,
  run: Run,
  scope: RunScope,
  { label }: PageRequest,
  page: RawPage,
): Promise<ParsedPage | null> {
  let parsed: ParsedPage | null = null;
  // What another attempt could mend ends the collecting, which is taken up again.
  const { problem } = await attemptWork({ number: 1, last: 2 }, async () => {
    parsed = await readPage(pipeline, run, scope, page, label);
    return missedProblem(parsed);
  });
  await pipeline.operational.settleRunItem(run.runId, 'page', page.name, problem);
  return parsed;
}

/** Monday asks for most of Thursday's pages again: what has not changed is not sent twice. */
async function fetchAndKeep(
  pipeline: Pipeline,
  run: Run,
  scope: RunScope,
  request: PageRequest,
  pageName: string,
): Promise<RawPage> {
  const earlier =
    run.kind === 'monday' ? await pipeline.pages.get(pageNameOf(`${run.week}-thursday`, request)) : null;
  const answer = await fetchWithinBudget(pipeline, request.url, purposeOf(run, request, scope), {
    etag: earlier?.etag ?? null,
    lastModified: earlier?.lastModified ?? null,
  });
  const page = pageOf(answer, earlier, request, pageName, pipeline.clock.now().toISOString());
  await pipeline.pages.put(page);
  return page;
}

function pageOf(
  answer: FetchedPage,
  earlier: RawPage | null,
  { url }: PageRequest,
  name: string,
  fetchedAt: IsoInstant,
): RawPage {
  if (answer.status === 'ok') {
    const { contentType, body, etag, lastModified } = answer;
    return { name, url, fetchedAt, contentType, body, etag, lastModified };
  }
  if (earlier === null) {
    throw new NiabError('fetch-failed', `${url} answered "not modified" to a first request`);
  }
  return { ...earlier, name, fetchedAt };
}
