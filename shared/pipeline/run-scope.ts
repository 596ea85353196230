import { everythingMissing, isPastAsking, resultsToAsk } from '../domain/results-to-ask.ts';
import type { Run } from '../domain/run.ts';
import type { RunScope } from '../sources/source.ts';
import type { Pipeline } from './dependencies.ts';
import { askedOfWeeks } from './results-asked.ts';

/**
 * What a source may know of a run: the releases are those that earlier runs of the week have found. The first run of a
 * week has none, whatever it has found itself before it was cut off.
 */
export async function scopeOf(pipeline: Pick<Pipeline, 'operational'>, run: Run): Promise<RunScope> {
  return {
    week: run.week,
    kind: run.kind,
    asOf: run.asOf,
    releases: isFirst(run) ? [] : await pipeline.operational.listReleases(run.week),
  };
}

function isFirst({ kind }: Run): boolean {
  return kind === 'thursday' || kind === 'backfill';
}

/** The scope with which pages are asked for: of results only what is due on the run's day. */
export async function askingScopeOf(
  pipeline: Pick<Pipeline, 'operational' | 'sources'>,
  run: Run,
): Promise<RunScope> {
  const scope = await scopeOf(pipeline, run);
  if (run.kind !== 'actuals') return scope;
  // What this run itself has asked for before it was cut off is not yet asked: it goes on where it was.
  const [asked] = await askedOfWeeks(pipeline, [run.week], run.asOf);
  if (asked === undefined) return scope;
  const results = isPastAsking(run.week, run.asOf) ? everythingMissing(asked) : resultsToAsk(asked, run.asOf);
  return results === null ? scope : { ...scope, results };
}
