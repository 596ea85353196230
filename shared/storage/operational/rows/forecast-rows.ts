import type { Stage } from '../../../domain/cinema-week.ts';
import {
  type Forecast,
  type ForecastExplanation,
  type ForecastFigures,
  type ForecastNumbers,
  forecastFiguresSchema,
} from '../../../domain/shapes/forecast.ts';
import type { DistributorAccuracy } from '../entities.ts';
import type { Row } from '../sql-database.ts';
import { date, instant, number, orNull, text, unreadable } from './columns.ts';

export function toForecast(row: Row): Forecast {
  const explanation = orNull(row, 'explanation', text);
  return {
    ...toForecastNumbers(row),
    explanation: explanation === null ? null : (JSON.parse(explanation) as ForecastExplanation),
  };
}

export function toForecastNumbers(row: Row): ForecastNumbers {
  return {
    week: date(row, 'week'),
    stage: text(row, 'stage') as Stage,
    filmId: text(row, 'filmId'),
    modelVersion: text(row, 'modelVersion'),
    revision: number(row, 'revision'),
    ...toForecastFigures(row),
    createdAt: instant(row, 'createdAt'),
  };
}

function toForecastFigures(row: Row): ForecastFigures {
  const { data, error } = forecastFiguresSchema.safeParse(row);
  if (error !== undefined) throw unreadable(String(error.issues[0]?.path[0]));
  return data;
}

export function toDistributorAccuracy(row: Row): DistributorAccuracy {
  return {
    stage: text(row, 'stage') as Stage,
    distributor: text(row, 'distributor'),
    films: number(row, 'films'),
    within2: number(row, 'within2'),
  };
}
