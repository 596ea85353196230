import { addWeeks, cinemaWeekOf, isIsoDate, weeksBetween, type IsoDate } from '#shared/domain/cinema-week.ts';
import { InvalidInputError } from '#shared/errors.ts';

/**
 * The weeks from the one of `from` to the one of `to`, oldest first.
 * @throws InvalidInputError when a date is malformed, the order is wrong or a week has not ended on `today`.
 */
export function weeksToFill(from: string | undefined, to: string | undefined, today: IsoDate): IsoDate[] {
  const first = cinemaWeekOf(dateOption('from', from));
  const last = cinemaWeekOf(dateOption('to', to));
  if (last < first) throw new InvalidInputError('to', `--to (${to ?? ''}) is before --from (${from ?? ''}).`);
  if (addWeeks(last, 1) > today) throw new InvalidInputError('to', `The week of ${last} has not ended yet.`);
  return weeksBetween(first, last);
}

/** The date that an option gives. @throws InvalidInputError for what is none. */
export function dateOption(name: string, text = ''): IsoDate {
  if (isIsoDate(text)) return text;
  throw new InvalidInputError(name, `--${name} must be an existing date, YYYY-MM-DD, not "${String(text)}".`);
}
