import { addWeeks, weeksBetween, type IsoDate, type Stage } from '#shared/domain/cinema-week.ts';
import { Z90 } from '#shared/domain/normal.ts';
import {
  ENOUGH_FILMS,
  ShowsHistory,
  type EstimateOutcome,
  type ShowsLearned,
} from '#shared/domain/screens-from-shows.ts';
import type { ShowsAndCopies } from '#shared/domain/shows-and-copies.ts';

/** What a stage's estimates of screens were worth, from pairs of all weeks, as of a day before a week; Markdown. */
export function showsReport(
  pairs: readonly ShowsAndCopies[],
  { stage, week, day }: { stage: Stage; week: IsoDate; day: IsoDate },
): string {
  const history = new ShowsHistory(pairs, stage);
  const first = pairs.map((pair) => pair.week).reduce((a, b) => (a < b ? a : b), week);
  const weeks = weeksBetween(first, addWeeks(week, -1)).map((each) => ({
    learned: history.before(each),
    outcomes: history.outcomesOf(each, day),
  }));
  const now = history.before(week, day);
  const title = `## ${stage === 'thursday' ? 'Thursday' : 'Monday'}`;
  const state = stateOf([...weeks.map(({ learned }) => learned), now]);
  const rows = weeks.filter(({ outcomes }) => outcomes.length > 0).map(rowOf);
  return [title, `${state} ${fitOf(now)}`.trim(), ...(rows.length === 0 ? [] : [tableOf(rows)])].join('\n\n');
}

/** Since when, or why not. */
function stateOf(learned: readonly ShowsLearned[]): string {
  const now = learned.at(-1);
  if (now?.verdict?.isOn === true) {
    const off = learned.findLastIndex(({ verdict }) => verdict?.isOn !== true);
    return `Screens are estimated from shows since the week of ${learned[off + 1]?.week ?? now.week}.`;
  }
  const films = now?.fit?.films ?? 0;
  if (films < ENOUGH_FILMS) {
    return `Screens are not estimated: fewer than ${ENOUGH_FILMS} films have both shows and screens.`;
  }
  return 'Screens are not estimated: shows have not been better than none in the last weeks.';
}

function fitOf({ fit, verdict }: ShowsLearned): string {
  if (fit === null) return '';
  const { slope, intercept } = fit.line;
  const spread = verdict === null ? '' : `, spread ${verdict.spread.toFixed(2)}`;
  return `From ${fit.films} films: ln(screens) = ${intercept.toFixed(2)} + ${slope.toFixed(2)} · ln(shows)${spread}.`;
}

interface Row {
  week: IsoDate;
  films: number;
  error: number;
  errorWithoutShows: number;
  /** Films on which the week's spread would have told 80 %; null where none could be told. */
  inside: number | null;
  isOn: boolean;
}

function rowOf({ learned, outcomes }: { learned: ShowsLearned; outcomes: EstimateOutcome[] }): Row {
  const { week, verdict } = learned;
  const mean = (of: (outcome: EstimateOutcome) => number): number =>
    outcomes.reduce((sum, outcome) => sum + Math.abs(of(outcome)), 0) / outcomes.length;
  return {
    ...{ week, films: outcomes.length, isOn: verdict?.isOn === true },
    error: mean(({ error }) => error),
    errorWithoutShows: mean(({ errorWithoutShows }) => errorWithoutShows),
    inside:
      verdict === null
        ? null
        : outcomes.filter(({ error }) => Math.abs(error) <= Z90 * verdict.spread).length,
  };
}

const HEAD = ['week', 'films', 'mean error, ln', 'without shows', 'in the 80 % range', 'used'];

function tableOf(rows: readonly Row[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const judged = rows.filter(({ inside }) => inside !== null);
  const films = sum(rows, (row) => row.films);
  const total = [
    ...['all', films],
    (sum(rows, (row) => row.error * row.films) / films).toFixed(2),
    (sum(rows, (row) => row.errorWithoutShows * row.films) / films).toFixed(2),
    shareOf(
      sum(judged, ({ inside }) => inside ?? 0),
      sum(judged, (row) => row.films),
    ),
    '',
  ];
  const cells = rows.map(({ week, inside, isOn, ...row }) => [
    ...[week, row.films, row.error.toFixed(2), row.errorWithoutShows.toFixed(2)],
    ...[inside === null ? '' : shareOf(inside, row.films), isOn ? 'yes' : ''],
  ]);
  return [line(HEAD), `|${HEAD.map((_, column) => (column === 0 ? '---' : '---:')).join('|')}|`]
    .concat([...cells, total].map(line))
    .join('\n');
}

function shareOf(part: number, whole: number): string {
  return whole === 0 ? '' : `${Math.round((100 * part) / whole)} %`;
}

function sum(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
