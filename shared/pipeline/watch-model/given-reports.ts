import { addWeeks, weeksBetween, type IsoDate } from '../../domain/cinema-week.ts';
import { compareText } from '../../domain/compare-text.ts';
import { median } from '../../domain/median.ts';
import { rounded } from '../../monitoring/rounded.ts';
import type {
  GivenForecastsDocument,
  GivenReportDocument,
  GivenSums,
} from '../../storage/analytical/analytical-store.ts';
import type { Pipeline } from '../dependencies.ts';

const GIVEN = 'given';

/** For films of weeks that are so near, new forecasts may have been given since it was last added up. */
const [WEEKS_BEHIND, WEEKS_AHEAD] = [1, 8];

/**
 * Adds up what applications were given, by the week of the films: of the weeks around now, and of those of which it was never done.
 *
 * @param known what is stored of each week.
 */
export async function addUpGiven(
  { analytical }: Pick<Pipeline, 'analytical'>,
  { from, now, known }: { from: IsoDate; now: IsoDate; known: ReadonlyMap<IsoDate, GivenReportDocument> },
): Promise<void> {
  const near = addWeeks(now, -WEEKS_BEHIND);
  for (const week of weeksBetween(from, addWeeks(now, WEEKS_AHEAD))) {
    const stored = known.get(week);
    if (week < near && stored !== undefined) continue;
    const given = sumsOf(await analytical.givenForecasts.between(week, week));
    if (JSON.stringify(given) === JSON.stringify(stored?.given)) continue;
    await analytical.reports.upsert({ id: GIVEN, week, kind: GIVEN, given });
  }
}

function sumsOf(documents: readonly GivenForecastsDocument[]): GivenSums[] {
  const groups = Map.groupBy(
    documents.flatMap(({ forecasts }) => forecasts),
    ({ clientId, modelVersion, stage }) => [clientId, modelVersion, stage].join(' '),
  );
  return [...groups]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([, forecasts]) => {
      const [first] = forecasts;
      if (first === undefined) return [];
      const { clientId, modelVersion, stage } = first;
      const widths = forecasts.map(({ p10, p90 }) => p90 / p10);
      return [
        {
          ...{ clientId, modelVersion, stage },
          forecasts: forecasts.length,
          medianWidth: rounded(median(widths)),
        },
      ];
    });
}
