import type { IntervalOutcome } from '../../../domain/adaptive-intervals.ts';
import type { Stage } from '../../../domain/cinema-week.ts';
import type { ServedLevels } from '../entities.ts';
import type { Row } from '../sql-database.ts';
import { date, instant, number, text } from './columns.ts';

export function toServedLevels(row: Row): ServedLevels {
  return {
    week: date(row, 'week'),
    stage: text(row, 'stage') as Stage,
    modelVersion: text(row, 'modelVersion'),
    low: number(row, 'low'),
    high: number(row, 'high'),
    films: number(row, 'films'),
    createdAt: instant(row, 'createdAt'),
  };
}

export function toIntervalOutcome(row: Row): IntervalOutcome {
  return { films: number(row, 'films'), below: number(row, 'below'), above: number(row, 'above') };
}
