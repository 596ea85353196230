import type { RunItem, RunProblem } from './run.ts';

/** A page that was fetched and kept, and is not in the page store any more: the machine has lost it. */
export const PAGE_LOST = 'page-lost';

/** Codes with which a page may be had within the hour: a site was silent, or gave what was lost since. */
const SILENT: ReadonlySet<string> = new Set(['fetch-failed', PAGE_LOST]);

/** A site that wants no robots says so, to a request or in its robots.txt. */
const REFUSALS: ReadonlySet<string> = new Set(['fetch-refused', 'robots-disallowed']);

/** What a site answers before it has figures. */
const NOTHING_YET: ReadonlySet<string> = new Set(['wrong-page', 'not-found']);

/** The week's requests to the host were used up: the page is asked for another time. */
export const BUDGET_SPENT = 'budget-spent';

/** The site refused a page that its run can do without: it is not asked again, and the run is whole. */
export const NOT_GIVEN = 'not-given';

/** Rows that could not be read: the others could. */
export const ROWS_MISSED = 'rows-missed';

type Item = Pick<RunItem, 'state' | 'problem'>;

/** The site did not answer, or the answer is lost: it may be asked again soon. */
export function isSilent({ problem }: Item): boolean {
  return problem !== null && SILENT.has(problem.code);
}

/** The site refused to answer. */
export function isRefused({ problem }: Item): boolean {
  return problem?.code === 'fetch-refused';
}

/** What a refusal says of a page that its run can do without. */
export function ofExtraPage(problem: RunProblem): RunProblem {
  return REFUSALS.has(problem.code) ? { ...problem, code: NOT_GIVEN } : problem;
}

/** The run goes without something that it should have. */
export function isMissing({ state, problem }: Item): boolean {
  return state === 'failed' && problem?.code !== NOT_GIVEN;
}

/** The site did not give the page, and may do so later. */
export function isUnanswered(item: Item): boolean {
  return isSilent(item) || isRefused(item);
}

/** The page was really asked for: the site gave it, or said that there is none. */
export function wasAsked(item: Item): boolean {
  return !isUnanswered(item) && item.problem?.code !== BUDGET_SPENT;
}

/** The site had an answer, if only that there is nothing yet: another week's chart, no page. */
export function wasAnswered(item: Item): boolean {
  return wasRead(item) || NOTHING_YET.has(item.problem?.code ?? '');
}

/** The page was read, if not every row of it. */
export function wasRead({ state, problem }: Item): boolean {
  return state === 'done' || problem?.code === ROWS_MISSED;
}
