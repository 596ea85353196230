import { addWeeks, cinemaWeekOf, type IsoDate } from '#shared/domain/cinema-week.ts';
import { comparedWeeks } from '#shared/monitoring/compared-weeks.ts';
import { figuresOf, type ModelFigures } from '#shared/monitoring/gate.ts';
import { modelsAlone } from '#shared/monitoring/models-alone.ts';
import type { OperationalStore } from '#shared/storage/operational/operational-store.ts';
import * as reads from '#shared/storage/operational/reads.ts';

/** Weeks that are looked back. */
const WEEKS = 26;

/** What a model's forecasts of a week came to in the service, by the model alone, both stages together. */
export interface WeeklyFigures extends ModelFigures {
  week: IsoDate;
  model: string;
  films: number;
}

/** Of each model that forecast a week of the last half year, in whichever role. */
export async function weeklyFigures(
  operational: Pick<OperationalStore, 'readAll'>,
  today: IsoDate,
): Promise<WeeklyFigures[]> {
  const last = cinemaWeekOf(today);
  const from = addWeeks(last, -WEEKS);
  const { own, beside, actuals } = await operational.readAll({
    own: reads.forecastNumbers(from, last),
    beside: reads.challengerForecasts(from, last),
    actuals: reads.actuals(from, last),
  });
  const forecasts = modelsAlone(own, beside);
  const models = [...new Set(forecasts.map(({ modelVersion }) => modelVersion))].toSorted();
  return models.flatMap((model) =>
    // Compared with itself, a model has all of its own films.
    comparedWeeks(forecasts, actuals, { champion: model, challenger: model }).map(({ week, champion }) => ({
      ...{ week, model, films: champion.films },
      ...figuresOf([champion]),
    })),
  );
}
