import type { Run } from '../domain/run.ts';
import { NiabError } from '../errors.ts';
import type { PageRequest, ParsedPage, RunScope, Source } from '../sources/source.ts';
import type { RawPage } from '../storage/pages/page-store.ts';
import { advanceRun, scopeOf } from './advance-run.ts';
import type { Pipeline } from './dependencies.ts';
import { pageNameOf } from './page-names.ts';
import { problemOf } from './settle.ts';

/**
 * Fetches the pages of a run, keeps each before anything is parsed, and sends it on. A repeat after a crash
 * fetches only what is not there yet. A page that cannot be had is a problem of the run, not its end.
 *
 * @param owner names this process; while its claim is valid no other process collects the same run.
 * @returns false when another process is at it.
 */
export async function collectRun(pipeline: Pipeline, run: Run, owner: string): Promise<boolean> {
  if (!(await renewClaim(pipeline, run, owner))) return false;

  const scope = await scopeOf(pipeline, run);
  const settled = new Set(
    (await pipeline.operational.listRunItems(run.runId))
      .filter((item) => item.state === 'done')
      .map((item) => item.key),
  );
  const waiting = pipeline.sources.flatMap((source) =>
    source.plan(scope).map((request) => ({ source, request })),
  );
  const asked = new Set<string>();
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { source, request } = next;
    const pageName = pageNameOf(run.runId, request);
    if (asked.has(pageName)) continue;
    asked.add(pageName);
    if (!(await renewClaim(pipeline, run, owner))) return false;

    const page = await collectPage(pipeline, run, request, pageName, settled.has(pageName));
    if (page === null) continue;
    const followUps = followUpsOf(source, request, page, scope);
    waiting.push(...followUps.map((followUp) => ({ source, request: followUp })));
  }

  await pipeline.operational.setRunState(run.runId, 'processing', null);
  await renewClaim({ ...pipeline, claimSeconds: 0 }, run, owner);
  // The last page may have been parsed before the run was known to be complete.
  await advanceRun(pipeline, run.runId);
  return true;
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

/** Answers the stored page, or null when it could not be had (then the run knows why). */
async function collectPage(
  pipeline: Pipeline,
  run: Run,
  request: PageRequest,
  pageName: string,
  alreadyParsed: boolean,
): Promise<RawPage | null> {
  await pipeline.operational.addRunItems([
    { runId: run.runId, type: 'page', key: pageName, label: request.label },
  ]);
  const kept = await pipeline.pages.get(pageName);
  if (kept !== null) {
    if (!alreadyParsed) await pipeline.queues.send('parse-page', { runId: run.runId, pageName });
    return kept;
  }
  try {
    const page = await fetchPage(pipeline, run, request, pageName);
    await pipeline.pages.put(page);
    await pipeline.queues.send('parse-page', { runId: run.runId, pageName });
    return page;
  } catch (error) {
    if (!(error instanceof NiabError)) throw error;
    await pipeline.operational.settleRunItem(run.runId, 'page', pageName, problemOf(error));
    return null;
  }
}

/** Monday asks for most of Thursday's pages again: what has not changed is not sent twice. */
async function fetchPage(
  pipeline: Pipeline,
  run: Run,
  request: PageRequest,
  pageName: string,
): Promise<RawPage> {
  const earlier =
    run.kind === 'monday' ? await pipeline.pages.get(pageNameOf(`${run.week}-thursday`, request)) : null;
  const answer = await pipeline.client.fetch(request.url, {
    etag: earlier?.etag ?? null,
    lastModified: earlier?.lastModified ?? null,
  });
  const fetchedAt = pipeline.clock.now().toISOString();
  if (answer.status === 'not-modified') {
    if (earlier === null) {
      throw new NiabError('fetch-failed', `${request.url} answered "not modified" to a first request`);
    }
    return { ...earlier, name: pageName, fetchedAt };
  }
  return {
    name: pageName,
    url: request.url,
    fetchedAt,
    contentType: answer.contentType,
    body: answer.body,
    etag: answer.etag,
    lastModified: answer.lastModified,
  };
}

/** Follow-ups are read here because fetching is what takes long; what is wrong with a page is said when it is parsed. */
function followUpsOf(source: Source, request: PageRequest, page: RawPage, scope: RunScope): PageRequest[] {
  let parsed: ParsedPage;
  try {
    parsed = source.parse(request, page.body, scope);
  } catch {
    return [];
  }
  return source.followUps(request, parsed, scope);
}
