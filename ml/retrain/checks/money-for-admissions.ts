import { dayNumber, type IsoDate } from '#shared/domain/cinema-week.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';
import type { DataFault } from './data-fault.ts';
import { medianOf } from './distribution.ts';
import { pieces, spans, type FilmWeek } from './film-week.ts';

/**
 * How far the median of some weeks may be above that of the same season in the five years before (ln units): a ticket costs 6 to 12
 * dollars, ln 1.8 to 2.5. The most in 27 years: 1.17 for the admissions per screen of a week, 0.43 for those of four weeks (1.1 while the file is young), 1.4 for the
 * admissions of four weeks.
 */
const LIMITS = [
  { weeks: 1, limit: 1.5, level: perScreen },
  { weeks: 4, limit: 1.25, level: perScreen },
  { weeks: 4, limit: 1.75, level: admissions },
] as const;
const LEAST_FILMS = 5;
const LEAST_BEFORE = 40;

const YEARS = 5;
/** Days on each side that count as the same season. */
const SEASON = 45;
const YEAR = 365.25;

/** Admissions per screen of a whole file; those of a quarter have been 184 to 944. */
const OF_FILE = { least: 60, most: 1_400, films: 30 };

/** Results that are money and no admissions, or in another unit. */
export function moneyForAdmissions(weeks: readonly FilmWeek[]): DataFault[] {
  const all = weeks.flatMap(({ films }) => films.flatMap(perScreen));
  const usual = Math.exp(medianOf(all));
  if (all.length >= OF_FILE.films && (usual < OF_FILE.least || usual > OF_FILE.most)) {
    const span: [IsoDate, IsoDate] = [weeks[0]?.week ?? '', weeks.at(-1)?.week ?? ''];
    return [
      { field: 'firstWeekAdmissions', weeks: span, text: told('a film usually has', usual, 'a screen') },
    ];
  }
  const found = LIMITS.flatMap(({ weeks: size, limit, level }) =>
    pieces(weeks, size).flatMap((piece) => {
      const ratio = aboveSeason(piece, weeks, level);
      return ratio > limit ? [{ piece, ratio }] : [];
    }),
  ).toSorted((a, b) => ((a.piece[0]?.week ?? '') < (b.piece[0]?.week ?? '') ? -1 : 1));
  return spans(found.map(({ piece }) => piece)).map((span) => {
    const [first, last] = span;
    const ratios = found
      .filter(({ piece }) => piece.every(({ week }) => first <= week && week <= last))
      .map(({ ratio }) => ratio);
    const times = Math.exp(Math.max(...ratios)).toFixed(1);
    return {
      ...{ field: 'firstWeekAdmissions', weeks: span },
      text:
        `the results are ${times} times those of the same season in the years before, more than any weeks ever had: they may be money ` +
        '(dollars) and no admissions. Look where these results come from, correct them and try again',
    };
  });
}

function told(what: string, usual: number, per: string): string {
  return (
    `${what} ${Math.round(usual).toLocaleString('en')} ${per}, where ${OF_FILE.least} to ${OF_FILE.most.toLocaleString('en')} are ` +
    'possible: the results may be money (dollars) and no admissions, or thousands. Correct the file and try again'
  );
}

/** ln of how many times the season's median of the years before; −∞ where there is too little to say. */
function aboveSeason(
  piece: readonly FilmWeek[],
  weeks: readonly FilmWeek[],
  level: (row: ReleaseRow) => number[],
): number {
  const first = piece[0]?.week;
  if (first === undefined) return -Infinity;
  const before = weeks.filter(({ week }) => isSeasonBefore(week, first));
  const [now, then] = [piece, before].map((some) => some.flatMap(({ films }) => films.flatMap(level)));
  if (now === undefined || then === undefined) return -Infinity;
  return now.length < LEAST_FILMS || then.length < LEAST_BEFORE ? -Infinity : medianOf(now) - medianOf(then);
}

function isSeasonBefore(week: IsoDate, first: IsoDate): boolean {
  const days = dayNumber(first) - dayNumber(week);
  if (days <= 0 || days > YEARS * YEAR + SEASON) return false;
  const off = days % YEAR;
  return Math.min(off, YEAR - off) <= SEASON;
}

function perScreen({ facts: { screens }, firstWeekAdmissions }: ReleaseRow): number[] {
  return screens === null || screens <= 0 || firstWeekAdmissions === null
    ? []
    : [Math.log(firstWeekAdmissions / screens)];
}

function admissions({ firstWeekAdmissions }: ReleaseRow): number[] {
  return firstWeekAdmissions === null ? [] : [Math.log(firstWeekAdmissions)];
}
