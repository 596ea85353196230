import type { ForecastNumbers } from '../domain/shapes/forecast.ts';

/**
 * Each model's automatic forecasts by itself, of a film and a stage once, whichever role it was in: by these models are judged and
 * set beside each other. The latest counts. Where a live signal moved it, what the model alone said was stored beside it at the
 * same moment, and counts.
 *
 * @param own those that decided.
 * @param beside those that decided nothing.
 */
export function modelsAlone(
  own: readonly ForecastNumbers[],
  beside: readonly ForecastNumbers[],
): ForecastNumbers[] {
  const counted = new Map<string, ForecastNumbers>();
  // Own ones first: of one moment the one beside is the later here.
  for (const forecast of [...own, ...beside]) {
    if (forecast.revision !== 0) continue;
    const { modelVersion, stage, week, filmId, createdAt } = forecast;
    const key = [modelVersion, stage, week, filmId].join(' ');
    const other = counted.get(key);
    if (other === undefined || other.createdAt <= createdAt) counted.set(key, forecast);
  }
  return [...counted.values()];
}
