import { forecastFiguresSchema } from '../../domain/shapes/forecast.ts';

/** The columns that hold a forecast's numbers are those of its shape; the statements of both dialects are made of them. */
export const FORECAST_FIGURES = forecastFiguresSchema.keyof().options;

const columns = FORECAST_FIGURES.map((name) => ({ name, column: columnOf(name) }));

/** `p10, p50`: the columns. */
export const figureColumns = columns.map(({ column }) => column).join(', ');

/** `@p10, @p50`: their values. */
export const figureValues = columns.map(({ name }) => `@${name}`).join(', ');

/** `, p10 = @p10, p50 = @p50`: what follows other assignments. */
export const andFigures = columns.map(({ name, column }) => `, ${column} = @${name}`).join('');

/** `p10, p50`: what a SELECT gives out. */
export const selectedFigures = columns
  .map(({ name, column }) => (name === column ? column : `${column} AS ${name}`))
  .join(', ');

/** `expectedTickets` is stored as `expected_tickets`. */
function columnOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
