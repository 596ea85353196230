import { dayNumber } from '../../domain/cinema-week.ts';
import type { CanonicalFilm } from '../canonical-film.ts';
import type { Features } from '../contract.ts';
import { announcedEarly, idOn, LISTING_SITES, type Listings } from '../listings.ts';

/** How long before its release a film was announced, as far as its pages' numbers on the sites tell. */
export function announcementFeatures({ facts, week }: CanonicalFilm, listings: Listings): Features {
  const day = dayNumber(week);
  return Object.fromEntries(
    LISTING_SITES.map((site) => [
      `announced_early_${site}`,
      announcedEarly(listings[site], idOn(site, facts), day),
    ]),
  );
}
