import type { ForecastNumbers } from '../domain/shapes/forecast.ts';
import type { PlannedRoom } from '../storage/operational/entities.ts';
import type { OperationalStore } from '../storage/operational/operational-store.ts';
import * as reads from '../storage/operational/reads.ts';

/**
 * The forecasts of films that are shown, and those of all films of a week that has planned one without a forecast of the
 * stage: what is proposed there is chosen from them (`standing`).
 *
 * @param plans of weeks whose shown films the forecasts are of.
 */
export async function withFilmsToChooseFrom(
  store: Pick<OperationalStore, 'readAll'>,
  plans: readonly PlannedRoom[],
  forecasts: readonly ForecastNumbers[],
): Promise<ForecastNumbers[]> {
  const known = new Set(forecasts.map((forecast) => keyOf(forecast, forecast.filmId)));
  const missing = plans.filter((plan) => plan.filmId !== null && !known.has(keyOf(plan, plan.filmId)));
  const weeks = new Set(missing.map(({ week }) => week));
  const every = await Promise.all(
    [...weeks].map((week) => store.readAll({ forecasts: reads.forecastNumbers(week, week) })),
  );
  return [
    ...forecasts.filter(({ week }) => !weeks.has(week)),
    ...every.flatMap((answer) => answer.forecasts),
  ];
}

function keyOf(
  { week, stage, modelVersion }: Pick<PlannedRoom, 'week' | 'stage' | 'modelVersion'>,
  filmId: string,
): string {
  return [week, stage, modelVersion, filmId].join('\n');
}
