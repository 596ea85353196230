import type { Run, RunItem } from '../domain/run.ts';
import { NiabError } from '../errors.ts';
import type { PageRequest, ParsedPage, RunScope, Source } from '../sources/source.ts';
import { followUpsOf, pageTypeOf, planOf } from '../sources/source-pages.ts';
import type { RawPage } from '../storage/pages/page-store.ts';
import { clipLabel } from '../domain/run-label.ts';
import { advanceRun } from './advance-run.ts';
import { changeRun } from './change-run.ts';
import type { Pipeline } from './dependencies.ts';
import { isKeptForGood } from './earlier-page.ts';
import { fetchAndKeep } from './fetch-and-keep.ts';
import { pageNameOf } from './page-names.ts';
import { isUnanswered, NOT_GIVEN, ofExtraPage } from '../domain/page-problems.ts';
import { askAgainAt } from '../domain/unanswered-runs.ts';
import { missedProblem, parsedPageId, readPage } from './read-page.ts';
import { reopenRun } from './reopen-run.ts';
import { clearProblems } from './run-notes.ts';
import { runOf } from './run-of.ts';
import { askingScopeOf } from './run-scope.ts';
import { attemptWork, problemOf } from './attempt-work.ts';

const FETCH = { step: 'fetch', finishedAt: null } as const;

/** A page that a run wants. */
interface Wanted {
  source: Source;
  request: PageRequest;
  pageName: string;
}

/** What asking for a page came to. */
interface Collected {
  /** `known`: it was there, or there is none; `new`: it was fetched; `unanswered`: the site may give it later. */
  outcome: 'known' | 'new' | 'unanswered';
  /** What a page that leads to others says; null for the rest, and where it cannot be read. */
  parsed: ParsedPage | null;
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
  const version = await beginCollecting(pipeline, run, isRepeat);
  if (version === null) {
    await giveClaimBack(pipeline, run, owner);
    return false;
  }

  const scope = await askingScopeOf(pipeline, run);
  const listed = await pipeline.operational.listRunItems(run.runId);
  await clearProblems(pipeline.operational, listed, 'run');
  const items = new Map(listed.map((item) => [item.key, item]));
  const wanted = (source: Source, request: PageRequest): Wanted => ({
    source,
    request,
    pageName: pageNameOf(run.runId, request),
  });
  const waiting = (await pipeline.sources()).flatMap((source) =>
    planOf(source, scope).map((request) => wanted(source, request)),
  );
  const asked = new Set<string>();
  const silent = new Set<string>();
  let hasNews = false;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { source, request, pageName } = next;
    if (asked.has(pageName)) continue;
    asked.add(pageName);
    // In a repeat a source that does not answer is asked once, not for each of its pages; for what is extra also before.
    const isExtra = pageTypeOf(source, request).extra === true;
    if ((isRepeat || isExtra) && silent.has(source.name)) {
      // What need not be asked for is there whatever the site answers.
      const isHad = isExtra && (await isKeptForGood(pipeline, run, request));
      if (!isHad) continue;
    }
    if (isRepeat && !mayAskAgain(run, items.get(pageName), pipeline.clock.now())) {
      if (isExtra) silent.add(source.name);
      continue;
    }
    if (!(await renewClaim(pipeline, run, owner))) return false;

    const collected = await collectPage(pipeline, run, scope, next, items.get(pageName) ?? null);
    if (collected.outcome === 'unanswered') silent.add(source.name);
    if (collected.outcome === 'new') hasNews = true;
    if (collected.parsed === null) continue;
    const followUps = followUpsOf(source, request, collected.parsed, scope);
    waiting.push(...followUps.map((followUp) => wanted(source, followUp)));
  }

  await endCollecting(pipeline, run, isRepeat && !hasNews ? version : null);
  await giveClaimBack(pipeline, run, owner);
  return true;
}

/**
 * The version of a run that is being collected from now on; null when another process has collected it, or taken it up
 * again, since it was seen.
 */
async function beginCollecting(pipeline: Pipeline, run: Run, isRepeat: boolean): Promise<number | null> {
  const { operational, clock } = pipeline;
  const { runId, stepVersion: from } = run;
  if (!isRepeat) {
    const { state, stepVersion } = await runOf(operational, runId);
    return state === 'collecting' ? stepVersion : null;
  }
  const at = clock.now().toISOString();
  return (await operational.moveRun({ ...FETCH, runId, from, at, state: 'collecting' })) ? from + 1 : null;
}

/**
 * What a page says anew goes through every step. So does a run of which something else was asked in the meantime: a
 * programme with other settings, a page that is parsed again.
 *
 * @param asBefore the run's version in which a repeat that brought nothing leaves it as it was; null for all others.
 */
async function endCollecting(pipeline: Pipeline, run: Run, asBefore: number | null): Promise<void> {
  const finishedAt = pipeline.clock.now().toISOString();
  await changeRun(pipeline, run.runId, ({ state, stepVersion }) => {
    if (state !== 'collecting') return null;
    return stepVersion === asBefore
      ? { step: 'end', state: run.state, finishedAt }
      : { ...FETCH, state: 'processing' };
  });
  // The last page may have been parsed before the run was known to be complete.
  await advanceRun(pipeline, run.runId);
}

/** Beside a site that was only silent, one that refused is left alone for its day, and for what is extra as long as the run is. */
function mayAskAgain(run: Run, item: RunItem | undefined, now: Date): boolean {
  if (item?.problem?.code === NOT_GIVEN) return false;
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

async function giveClaimBack(pipeline: Pipeline, run: Run, owner: string): Promise<void> {
  await renewClaim({ ...pipeline, claimSeconds: 0 }, run, owner);
}

/**
 * Fetches a page unless it is there. A page that is asked for again becomes pending again before it is sent on: what
 * its run has made of the old answer is done anew.
 */
async function collectPage(
  pipeline: Pipeline,
  run: Run,
  scope: RunScope,
  { source, request, pageName }: Wanted,
  earlier: RunItem | null,
): Promise<Collected> {
  const { operational, queues } = pipeline;
  const { runId } = run;
  const type = pageTypeOf(source, request);
  const leadsOn = type.leadsTo !== undefined;
  const item = { runId, type: 'page', key: pageName, round: earlier?.round ?? 0 } as const;
  if (earlier === null) await operational.addRunItems([{ ...item, label: clipLabel(request.label) }]);
  const kept = await pipeline.pages.get(pageName);
  if (earlier !== null && isSettled(earlier, kept)) {
    const read = leadsOn ? await pipeline.analytical.parsedPages.get(run.week, parsedPageId(pageName)) : null;
    return { outcome: 'known', parsed: read === null ? null : { films: read.films, missed: [] } };
  }
  let page: RawPage;
  try {
    page = kept ?? (await fetchAndKeep(pipeline, run, scope, request, pageName));
  } catch (error) {
    const problem = type.extra === true ? ofExtraPage(problemOf(error)) : problemOf(error);
    const unanswered = isUnanswered({ state: 'failed', problem });
    // A database that does not answer is no word of the site: the collecting ends, and is taken up again.
    if (!unanswered && !(error instanceof NiabError && error.permanent)) throw error;
    await operational.settleRunItem(item, problem);
    const isSilent = unanswered || problem.code === NOT_GIVEN;
    return { outcome: isSilent ? 'unanswered' : 'known', parsed: null };
  }
  const isAgain = earlier !== null && earlier.state !== 'pending';
  const round = isAgain ? await reopenRun(pipeline, runId, 'fetch', [item]) : item.round;
  if (leadsOn)
    return {
      outcome: 'new',
      parsed: await readAtOnce(pipeline, run, scope, page, { ...item, round }, request.label),
    };
  await queues.send('parse-page', { runId, pageName });
  return { outcome: 'new', parsed: null };
}

/** A page that was read is not needed again, even where the store has lost it. */
function isSettled(item: RunItem, kept: RawPage | null): boolean {
  if (item.state === 'failed') return kept !== null && !isUnanswered(item);
  return item.state === 'done';
}

/** Null when the page cannot be read: then the run knows why. */
async function readAtOnce(
  pipeline: Pipeline,
  run: Run,
  scope: RunScope,
  page: RawPage,
  item: Pick<RunItem, 'runId' | 'type' | 'key' | 'round'>,
  label: string,
): Promise<ParsedPage | null> {
  let parsed: ParsedPage | null = null;
  // What another attempt could mend ends the collecting, which is taken up again.
  const { problem } = await attemptWork({ number: 1, last: 2 }, async () => {
    parsed = await readPage(pipeline, run, scope, page, label);
    return missedProblem(parsed);
  });
  await pipeline.operational.settleRunItem(item, problem);
  return parsed;
}
