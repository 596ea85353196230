import { addDays, stageDate, type IsoDate } from './cinema-week.ts';

/** A film's result with the companies that distributed it, and the day on which the result was seen. */
export interface PastResult {
  week: IsoDate;
  companies: readonly string[];
  admissions: number;
  observedOn: IsoDate;
}

/** Days before a film's week: results of younger weeks are not over on Thursday, older ones tell of another time. */
const [YOUNGEST, OLDEST] = [14, 731];

/**
 * What somebody without a model says of a film: the mean of what its distributors' films drew in two years, or of all
 * films where they had none; null without any. It knows the results that were seen by the Thursday before the film's
 * week, as the naive forecast of the training report does (`ml/niab_ml/baselines.py`).
 */
export function naiveGuesser(
  results: readonly PastResult[],
): (film: Pick<PastResult, 'week' | 'companies'>) => number | null {
  const byCompany = new Map<string, PastResult[]>();
  for (const result of results) {
    for (const company of result.companies) {
      const own = byCompany.get(company) ?? [];
      byCompany.set(company, own);
      own.push(result);
    }
  }
  const ofAll = new Map<IsoDate, number | null>();
  const meanOfAll = (week: IsoDate): number | null => {
    const known = ofAll.get(week);
    if (known !== undefined) return known;
    const mean = meanOf(results, week);
    ofAll.set(week, mean);
    return mean;
  };
  return ({ week, companies }) => {
    // A film of two of them counts once.
    const own = new Set(companies.flatMap((company) => byCompany.get(company) ?? []));
    return meanOf(own, week) ?? meanOfAll(week);
  };
}

function meanOf(results: Iterable<PastResult>, week: IsoDate): number | null {
  const [first, last, seenBy] = [
    addDays(week, -OLDEST),
    addDays(week, -YOUNGEST),
    stageDate(week, 'thursday'),
  ];
  let [films, sum] = [0, 0];
  for (const result of results) {
    if (result.week < first || result.week > last || result.observedOn > seenBy) continue;
    films += 1;
    sum += result.admissions;
  }
  return films === 0 ? null : sum / films;
}
