import { dayNumber, type IsoDate } from './cinema-week.ts';

/** A film's result with the companies that distributed it. */
export interface PastResult {
  week: IsoDate;
  companies: readonly string[];
  admissions: number;
}

/** Days before a film's week: younger weeks are not over on the Thursday of its forecast, older ones tell of another time. */
const [YOUNGEST, OLDEST] = [14, 731];

/** Results in order of time: their days, and what they drew together up to each. */
interface Sums {
  days: number[];
  drew: number[];
}

/** A result by the day of its week. */
type Dated = readonly [day: number, admissions: number];

/**
 * What somebody without a model says of a film: the mean of what its distributors' films drew in two years, or of all
 * films where they had none; null without any. It knows the results of weeks that were over by the Thursday before the
 * film's week, as the naive forecast of the training report does (`ml/niab_ml/baselines.py`).
 */
export function naiveGuesser(
  results: readonly PastResult[],
): (film: Pick<PastResult, 'week' | 'companies'>) => number | null {
  const all: Dated[] = [];
  const byCompany = new Map<string, Dated[]>();
  for (const { week, companies, admissions } of results) {
    const dated = [dayNumber(week), admissions] as const;
    all.push(dated);
    for (const company of companies) {
      const own = byCompany.get(company);
      if (own === undefined) byCompany.set(company, [dated]);
      else own.push(dated);
    }
  }
  const ofAll = sumsOf(all);
  const kept = new Map<string, Sums>();
  const sumsBy = (companies: readonly string[]): Sums => {
    const key = companies.join('/');
    // A film of two of them counts once.
    const films = (): Dated[] => [...new Set(companies.flatMap((company) => byCompany.get(company) ?? []))];
    const sums = kept.get(key) ?? sumsOf(films());
    kept.set(key, sums);
    return sums;
  };
  return ({ week, companies }) => {
    const day = dayNumber(week);
    return meanBefore(day, sumsBy(companies)) ?? meanBefore(day, ofAll);
  };
}

function sumsOf(results: readonly Dated[]): Sums {
  let sum = 0;
  const inTime = results.toSorted(([a], [b]) => a - b);
  return { days: inTime.map(([day]) => day), drew: inTime.map(([, admissions]) => (sum += admissions)) };
}

function meanBefore(day: number, { days, drew }: Sums): number | null {
  const [from, to] = [countBefore(days, day - OLDEST), countBefore(days, day - YOUNGEST + 1)];
  return from === to ? null : ((drew[to - 1] ?? 0) - (drew[from - 1] ?? 0)) / (to - from);
}

/** How many of the days, in order, are before one. */
function countBefore(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
