import type { Rental } from '#shared/api/contract/rental-rate.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { exactPercent } from '../format/format.ts';
import { rentalText } from '../texts/fr/rental.ts';

/** A film that a week shows or may show: one of its releases, or one that it keeps from the week before. */
export type RentedFilm = Pick<Week['held'][number], 'filmId' | 'title' | 'rental'>;

/** As it is stored; null where the week does not have the film any more. */
export function rentalIn({ releases, held }: Week, filmId: string): Rental | null {
  return [...releases, ...held].find((film) => film.filmId === filmId)?.rental ?? null;
}

/** What the form of a film calls what it could not save. */
export const rentalDraft = ({ week }: Pick<Week, 'week'>, filmId: string): string =>
  `rental:${week}:${filmId}`;

/** What a film's distributor takes: its own rate where one was entered, else that of the settings. */
export function rentalWords({ settings }: Pick<Week, 'settings'>, rate: number | null): string {
  return rate === null
    ? rentalText.usual(exactPercent(settings.rentalRate))
    : rentalText.own(exactPercent(rate));
}
