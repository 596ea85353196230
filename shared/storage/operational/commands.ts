import { normalise } from './fields.ts';
import type { Command } from './sql-database.ts';

/** The one cinema of a deployment: its data have it as the first part of their key, so that others can come beside it. */
export const CINEMA = { cinemaId: 'main' };

/** A command with its parameters checked: throws InvalidInputError with the field's name. */
export function checked({ statement, parameters }: Command): Command {
  return { statement, parameters: normalise(parameters) };
}
