import { addWeeks, cinemaWeekOf, weeksBetween, type IsoDate } from '#shared/domain/cinema-week.ts';
import { InvalidInputError } from '#shared/errors.ts';
import { dateOption } from '../backfill/weeks-to-fill.ts';

/**
 * The weeks from the one of `from` to the one of `to`, oldest first. Unless `to` is given, to the one that is forecast next.
 *
 * @throws InvalidInputError when a date is missing or malformed, or there is no week between them.
 */
export function weeksToExport(from: string | undefined, to: string | undefined, today: IsoDate): IsoDate[] {
  if (from === undefined) {
    throw new InvalidInputError('from', '--from DATE is missing: the first week to export, YYYY-MM-DD.');
  }
  const first = cinemaWeekOf(dateOption('from', from));
  const coming = addWeeks(cinemaWeekOf(today), 1);
  if (to === undefined && first > coming) {
    throw new InvalidInputError('from', `--from (${from}) is after the week of ${coming}, the last one.`);
  }
  const last = to === undefined ? coming : cinemaWeekOf(dateOption('to', to));
  if (last < first) throw new InvalidInputError('to', `--to (${to ?? ''}) is before --from (${from}).`);
  return weeksBetween(first, last);
}
