import { addWeeks, cinemaWeekOf, type IsoDate } from '#shared/domain/cinema-week.ts';
import { SIGNALS, type SignalName } from '#shared/signals/signal.ts';
import { valueKnown } from '#shared/signals/worth/known-value.ts';
import type { SignalFilmOfWeek } from '#shared/signals/worth/worth.ts';
import type { AnalyticalStore, ForecastDocument } from '#shared/storage/analytical/analytical-store.ts';
import type { OperationalStore } from '#shared/storage/operational/operational-store.ts';
import * as reads from '#shared/storage/operational/reads.ts';

export interface Stores {
  operational: Pick<OperationalStore, 'readAll'>;
  analytical: Pick<AnalyticalStore, 'forecasts' | 'signals'>;
}

/**
 * The films that a signal can be judged by: Monday's automatic forecasts of a model with a value that their run could know, and a
 * result, in whichever role it forecast them. Of a forecast that a signal has moved, the figure of the model alone counts.
 *
 * @param from the first week; the last is that of `today`.
 */
export async function judgedFilms(
  { operational, analytical }: Stores,
  { modelVersion, from, today }: { modelVersion: string; from: IsoDate; today: IsoDate },
): Promise<Map<SignalName, SignalFilmOfWeek[]>> {
  const judged = new Map(SIGNALS.map((signal): [SignalName, SignalFilmOfWeek[]] => [signal, []]));
  for (let week = cinemaWeekOf(from); week <= today; week = addWeeks(week, 1)) {
    const values = await analytical.signals.between(week, week);
    if (values.length === 0) continue;
    const { actuals, releases } = await operational.readAll({
      actuals: reads.actuals(week, week),
      releases: reads.releases(week),
    });
    // Without films that were withdrawn; those that are told to be other ones have no result of their own.
    const counted = new Set(releases.map(({ filmId }) => filmId));
    const admissions = new Map(actuals.map((actual) => [actual.filmId, actual.admissions]));
    const forecasts = (await analytical.forecasts.between(week, week)).filter(
      (each) =>
        each.modelVersion === modelVersion &&
        each.revision === 0 &&
        each.stage === 'monday' &&
        counted.has(each.filmId),
    );
    for (const forecast of forecasts) {
      const { filmId, asOf } = forecast;
      const actual = admissions.get(filmId);
      if (actual === undefined) continue;
      for (const [signal, films] of judged) {
        const known = valueKnown(values, { filmId, signal }, asOf);
        if (known !== null) films.push({ week, p50: p50Alone(forecast), actual, value: known.value });
      }
    }
  }
  return judged;
}

function p50Alone({ p50, signal }: ForecastDocument): number {
  return p50 / Math.exp(signal?.moved ?? 0);
}
