import { addWeeks, type IsoDate, type Stage } from '../domain/cinema-week.ts';
import { canonicalDistributors } from '../features/vocabulary/distributors.ts';
import type { DistributorAccuracy } from '../storage/operational/entities.ts';
import type { OperationalStore } from '../storage/operational/operational-store.ts';
import * as reads from '../storage/operational/reads.ts';
import type { WeekRelease } from './contract/forecast.ts';
import { keptFor } from './kept-for.ts';

/** Results come once a day at most. */
const KEPT_MS = 60_000;
/** A distributor of longer ago is another one, and the model too. */
const WEEKS_BACK = 104;

/** A record by the canonical names of its companies; co-distributors have one together. */
export interface CompanyAccuracy extends Pick<DistributorAccuracy, 'films' | 'within2'> {
  companies: string[];
}

type Store = Pick<OperationalStore, 'readAll'>;

/** How near the forecasts of each distributor's films were at each stage, in the two years before a week. */
export const recordsBefore = keptFor(
  async (store: Store, week: IsoDate): Promise<Record<Stage, CompanyAccuracy[]>> => {
    const { records } = await store.readAll({
      records: reads.distributorAccuracies(addWeeks(week, -WEEKS_BACK), addWeeks(week, -1)),
    });
    const recordsAt = (stage: Stage): CompanyAccuracy[] =>
      records.filter((record) => record.stage === stage).map(companyAccuracy);
    return { thursday: recordsAt('thursday'), monday: recordsAt('monday') };
  },
  { milliseconds: KEPT_MS },
);

function companyAccuracy({ distributor, films, within2 }: DistributorAccuracy): CompanyAccuracy {
  return { companies: canonicalDistributors(distributor), films, within2 };
}

/** The record of a release's distributors, however the sites spelt them; null when they have none. */
export function accuracyOf(
  distributor: string | null,
  records: readonly CompanyAccuracy[],
): WeekRelease['distributorAccuracy'] {
  const companies = canonicalDistributors(distributor);
  const own = records.filter((record) => record.companies.some((company) => companies.includes(company)));
  if (own.length === 0) return null;
  return {
    films: own.reduce((sum, record) => sum + record.films, 0),
    within2: own.reduce((sum, record) => sum + record.within2, 0),
  };
}
