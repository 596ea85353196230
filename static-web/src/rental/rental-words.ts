import type { Week } from '#shared/api/contract/week.ts';
import { exactPercent } from '../format/format.ts';
import { rentalText } from '../texts/fr/rental.ts';

/** What the form of a film calls what it could not save. */
export const rentalDraft = ({ week }: Pick<Week, 'week'>, filmId: string): string =>
  `rental:${week}:${filmId}`;

/** What a film's distributor takes: its own rate where one was entered, else that of the settings. */
export function rentalWords({ settings }: Pick<Week, 'settings'>, rate: number | null): string {
  return rate === null
    ? rentalText.usual(exactPercent(settings.rentalRate))
    : rentalText.own(exactPercent(rate));
}
