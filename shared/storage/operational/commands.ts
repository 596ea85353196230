import { normalise, type Parameters } from './fields.ts';
import type { Command, StatementName } from './sql-database.ts';

/** The one cinema of a deployment: its data have it as the first part of their key, so that others can come beside it. */
export const CINEMA = { cinemaId: 'main' };

/** A statement with its parameters, which are checked: throws InvalidInputError with the field's name. */
export function commandOf(statement: StatementName, parameters: Parameters): Command {
  return { statement, parameters: normalise(parameters) };
}
