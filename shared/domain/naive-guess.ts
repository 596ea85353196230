import { dayNumber, type IsoDate } from './cinema-week.ts';

/** A film's result with the companies that distributed it. */
export interface PastResult {
  week: IsoDate;
  companies: readonly string[];
  admissions: number;
}

/** Days before a film's week: younger weeks are not over on the Thursday of its forecast, older ones tell of another time. */
const [YOUNGEST, OLDEST] = [14, 731];

/** A result with the days of the cinema weeks that may know it. */
interface Known {
  from: number;
  to: number;
  admissions: number;
}

/**
 * What somebody without a model says of a film: the mean of what its distributors' films drew in two years, or of all
 * films where they had none; null without any. It knows the results of weeks that were over by the Thursday before the
 * film's week, as the naive forecast of the training report does (`ml/niab_ml/baselines.py`).
 */
export function naiveGuesser(
  results: readonly PastResult[],
): (film: Pick<PastResult, 'week' | 'companies'>) => number | null {
  const dayOf = daysRemembered();
  const all: Known[] = [];
  const byCompany = new Map<string, Known[]>();
  for (const { week, companies, admissions } of results) {
    const day = dayOf(week);
    const known = { from: day + YOUNGEST, to: day + OLDEST, admissions };
    all.push(known);
    for (const company of companies) {
      const own = byCompany.get(company);
      if (own === undefined) byCompany.set(company, [known]);
      else own.push(known);
    }
  }
  const ofAll = new Map<IsoDate, number | null>();
  const meanOfAll = (week: IsoDate): number | null => {
    const mean = ofAll.get(week) ?? meanOf(all, dayOf(week));
    ofAll.set(week, mean);
    return mean;
  };
  const filmsOf = (companies: readonly string[]): Iterable<Known> => {
    const [own = [], ...others] = companies.map((company) => byCompany.get(company) ?? []);
    // A film of two of them counts once.
    return others.length === 0 ? own : new Set([own, ...others].flat());
  };
  return ({ week, companies }) => meanOf(filmsOf(companies), dayOf(week)) ?? meanOfAll(week);
}

/** Many films have few dates. */
function daysRemembered(): (date: IsoDate) => number {
  const days = new Map<IsoDate, number>();
  return (date) => {
    const day = days.get(date) ?? dayNumber(date);
    days.set(date, day);
    return day;
  };
}

function meanOf(results: Iterable<Known>, day: number): number | null {
  let [films, sum] = [0, 0];
  for (const { from, to, admissions } of results) {
    if (day < from || day > to) continue;
    films += 1;
    sum += admissions;
  }
  return films === 0 ? null : sum / films;
}
