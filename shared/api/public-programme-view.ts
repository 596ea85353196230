import { cinemaWeekOf, type IsoDate } from '../domain/cinema-week.ts';
import { DEFAULT_SETTINGS } from '../domain/cinema.ts';
import { publicCinema, weeksTold } from '../domain/public-programme.ts';
import type { PublicFilm, PublishedProgramme } from '../domain/shapes/public-programme.ts';

const NOTHING_YET = {
  cinema: [{ effectiveFrom: DEFAULT_SETTINGS.effectiveFrom, ...publicCinema(DEFAULT_SETTINGS) }],
  weeks: [],
  publishedAt: null,
};

/**
 * What the public is told on a day of what was published, which may be days ago.
 *
 * @param catalogueIdOf a film's id in the catalogue; null where the catalogue does not have it.
 */
export function publicProgrammeView(
  published: PublishedProgramme | null,
  today: IsoDate,
  catalogueIdOf: (film: PublicFilm) => string | null,
) {
  const { cinema, weeks, publishedAt } = published ?? NOTHING_YET;
  const withCatalogueId = (film: PublicFilm) => ({ ...film, catalogueId: catalogueIdOf(film) });
  const current = cinemaWeekOf(today);
  return {
    cinema: publicCinemaOf(cinema, current),
    weeks: weeksTold(current).flatMap(({ week, when }) => {
      const decided = weeks.find((each) => each.week === week);
      if (decided === undefined) return [];
      const { ticketPrice } = publicCinemaOf(cinema, week);
      return [{ week, when, ticketPrice, films: decided.films.map(withCatalogueId) }];
    }),
    publishedAt,
  };
}

/** What holds in a week; the first also before its own, where the clock was put back. */
function publicCinemaOf(cinema: PublishedProgramme['cinema'], week: IsoDate) {
  const held = cinema.findLast(({ effectiveFrom }) => effectiveFrom <= week) ?? cinema[0];
  const { name, address, ticketPrice } = held ?? publicCinema(DEFAULT_SETTINGS);
  return { name, address, ticketPrice };
}
