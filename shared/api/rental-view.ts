import type { RentalRate } from '../storage/operational/entities.ts';
import type { CurrentRental, Rental } from './contract/rental-rate.ts';
import type { WeekRows } from './week-rows.ts';

/** What was entered for a film of a week. */
export function rentalOf(filmId: string, { rentals }: Pick<WeekRows, 'rentals'>): Rental {
  const { rate, version } = currentRental(rentals.find((each) => each.filmId === filmId));
  return { rate, version };
}

/** The same, with when and by whom. */
export function currentRental(entered: RentalRate | undefined): CurrentRental {
  if (entered === undefined) return { version: 0, rate: null, changedAt: null, changedBy: null };
  const { version, rate, changedAt, changedBy } = entered;
  return { version, rate, changedAt, changedBy };
}
