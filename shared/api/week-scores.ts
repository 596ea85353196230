import type { Stage } from '../domain/cinema-week.ts';
import { scoreOf } from '../domain/forecast-score.ts';
import { naiveGuesser } from '../domain/naive-guess.ts';
import type { ForecastScore, Trust } from '../domain/shapes/metrics.ts';
import { trustIn } from '../domain/trust.ts';
import { canonicalDistributors } from '../features/vocabulary/distributors.ts';
import type { ReleaseTitle } from '../storage/operational/entities.ts';
import type { Standing } from './standing.ts';
import type { WeekRows } from './week-rows.ts';

/** A week's results, and where it stands. */
interface KnownWeek {
  rows: Pick<WeekRows, 'week' | 'actuals'>;
  standing: Pick<Standing, 'automatic'>;
}

/**
 * How right the forecasts of a week were at each stage, by the number that was told; null without a film to judge. The
 * model is judged by what the sites let it know: what was told to the manager has a score of its own (`toldWorth`).
 */
export function weekScores({ rows, standing }: KnownWeek): Record<Stage, ForecastScore | null> {
  const scoreAt = (stage: Stage): ForecastScore | null =>
    scoreOf(
      rows.actuals.flatMap(({ filmId, admissions }) => {
        const forecast = standing.automatic[stage].get(filmId);
        return forecast === undefined ? [] : [{ told: forecast.mean, actual: admissions }];
      }),
    );
  return { thursday: scoreAt('thursday'), monday: scoreAt('monday') };
}

/** How far the forecasts of all weeks can be trusted, beside a guess that needs no model. */
export function trustView(weeks: readonly KnownWeek[], releases: readonly ReleaseTitle[]): Trust | null {
  const companiesOf = new Map<string, string[]>();
  const spelt = new Map<string | null, string[]>();
  for (const { week, filmId, distributor } of releases) {
    const companies = spelt.get(distributor) ?? canonicalDistributors(distributor);
    spelt.set(distributor, companies);
    companiesOf.set(`${week} ${filmId}`, companies);
  }
  const results = weeks.flatMap(({ rows, standing: { automatic: forecasts } }) =>
    rows.actuals.map(({ week, filmId, admissions }) => ({
      ...{ week, filmId, admissions, forecasts },
      companies: companiesOf.get(`${week} ${filmId}`) ?? [],
    })),
  );
  const naive = naiveGuesser(results);
  return trustIn(
    results.flatMap((result) => {
      const { filmId, admissions: actual, forecasts } = result;
      const toldAt = (stage: Stage): number | null => forecasts[stage].get(filmId)?.mean ?? null;
      const [thursday, monday] = [toldAt('thursday'), toldAt('monday')];
      // What was not forecast needs no guess.
      if (thursday === null && monday === null) return [];
      return { actual, thursday, monday, naive: naive(result) };
    }),
  );
}
