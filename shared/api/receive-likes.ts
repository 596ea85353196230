import { catalogueServices } from '../catalogue-services.ts';
import { cinemaWeekOf, parisDateOf } from '../domain/cinema-week.ts';
import { compareText } from '../domain/compare-text.ts';
import { InvalidInputError } from '../errors.ts';
import type { Services } from '../services.ts';
import type { ContributedLikes } from './contract/likes.ts';

/**
 * Keeps the films of one sending that the catalogue has, with the cinema week in which they came. They are put into an
 * order of their own, for the order in which somebody came to like them is nobody's business.
 *
 * @throws InvalidInputError where the catalogue has none of them.
 */
export async function receiveLikes(
  { clock, contributedLikes }: Pick<Services, 'clock' | 'contributedLikes'>,
  { films }: ContributedLikes,
): Promise<void> {
  const catalogue = await (await catalogueServices()).catalogue();
  const known = new Set(films.flatMap((id) => catalogue.film(id)?.id ?? []));
  if (known.size === 0) throw new InvalidInputError('films', 'The catalogue has none of these films');
  const week = cinemaWeekOf(parisDateOf(clock.now()));
  await (await contributedLikes()).add(week, [...known].toSorted(compareText));
}
