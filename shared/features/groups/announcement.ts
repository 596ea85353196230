import { dayNumber } from '../../domain/cinema-week.ts';
import type { CanonicalFilm } from '../canonical-film.ts';
import type { Features } from '../contract.ts';
import { announcedEarly, type Listings } from '../listings.ts';

/** How long before its release a film was announced, as far as its pages' numbers on the sites tell. */
export function announcementFeatures({ facts, week }: CanonicalFilm, listings: Listings): Features {
  const day = dayNumber(week);
  return {
    announced_early_allocine: announcedEarly(listings.allocine, facts.allocineId, day),
    announced_early_jpbox: announcedEarly(listings.jpbox, facts.jpboxId, day),
  };
}
