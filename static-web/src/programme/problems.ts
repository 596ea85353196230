import type { RunView } from '#shared/api/contract/run.ts';
import { fr } from '../texts/fr.ts';

const text = fr.problems;

type Kind = RunView['kind'];
type Problem = RunView['problems'][number];

/** Something that a run went without, as it is told: what is missing, why, and what happens next. */
interface ToldProblem {
  label: string;
  words: string;
}

interface WeekProblem extends ToldProblem {
  kind: Kind;
}

/** Many films never get a figure, and each says so itself: together they are one line. */
const FILMS_WITHOUT_FIGURE: readonly Problem['code'][] = ['not-published', 'never-published'];

/** What the last run of each kind went without: what an earlier one missed has been made good since. */
export function problemsOf(runs: readonly RunView[]): WeekProblem[] {
  return lastRuns(runs).flatMap(({ kind, problems }) =>
    toldProblems(problems).map((told) => ({ kind, ...told })),
  );
}

export function toldProblems(problems: readonly Problem[]): ToldProblem[] {
  const byCode = FILMS_WITHOUT_FIGURE.map((code) => problems.filter((problem) => problem.code === code));
  return [
    ...problems.filter((problem) => !isFilmWithoutFigure(problem)),
    ...byCode.flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : [others.length === 0 ? first : { ...first, label: text.films(others.length + 1) }],
    ),
  ].map((problem) => ({ label: problem.label, words: wordsFor(problem) }));
}

/** How many pages or films the last run of each kind went without, those not counted that publish nothing. */
export function missedPages(runs: readonly RunView[]): number {
  return lastRuns(runs)
    .flatMap(({ problems }) => problems)
    .filter((problem) => !isFilmWithoutFigure(problem)).length;
}

/** Runs that failed as a whole, the last of each kind. */
export function failedRuns(runs: readonly RunView[]): RunView[] {
  return lastRuns(runs).filter((run) => run.state === 'failed' && !lacksFiguresOnly(run));
}

/** All that the run went without are figures that no site publishes: nothing went wrong. */
export function lacksFiguresOnly({ problems }: RunView): boolean {
  return problems.length > 0 && problems.every(isFilmWithoutFigure);
}

/** Whether anything that the run went without is asked for again. */
export function isAskedAgain({ problems }: RunView): boolean {
  return problems.some(({ askedAgain }) => askedAgain !== null);
}

function isFilmWithoutFigure({ code }: Problem): boolean {
  return FILMS_WITHOUT_FIGURE.includes(code);
}

/** The figure that was too large to be true is told: the reader may know better. */
function wordsFor({ code, detail, askedAgain }: Problem): string {
  const what = text.codes[code];
  const figure = code === 'implausible' ? ` (${detail.replace(/\u202f/gu, '\u00a0')})` : '';
  return what + figure + (askedAgain === null ? '' : text.askedAgain[askedAgain]) + text.end;
}

function lastRuns(runs: readonly RunView[]): RunView[] {
  const last = new Map<Kind, RunView>();
  for (const run of runs.toSorted((a, b) => a.startedAt.localeCompare(b.startedAt))) last.set(run.kind, run);
  return [...last.values()];
}
