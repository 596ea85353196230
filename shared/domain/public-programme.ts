import { addDays, type IsoDate } from './cinema-week.ts';
import { areWithdrawn, settingsFor, type CinemaSettings } from './cinema.ts';
import { roomsByFilm, type RoomFilms } from './room-films.ts';
import type { PublicCinema, PublicFilm, PublishedProgramme } from './shapes/public-programme.ts';
import type { Release } from './shapes/release.ts';

/** What is told of the cinema from a week on: as of that week first, then each change that comes. */
export function cinemaFrom(week: IsoDate, history: readonly CinemaSettings[]): PublishedProgramme['cinema'] {
  const changes = history
    .filter((settings) => settings.effectiveFrom > week && !areWithdrawn(settings))
    .map(({ effectiveFrom }) => effectiveFrom)
    .sort();
  return [week, ...changes].map((effectiveFrom) => ({
    effectiveFrom,
    ...publicCinema(settingsFor(effectiveFrom, history)),
  }));
}

export function publicCinema({ name, address, ticketPrice }: CinemaSettings): PublicCinema {
  return { name, address, ticketPrice };
}

/**
 * The films of a decided week, in the order of the rooms. One of which there is no release any more, because the sites have
 * postponed it, is not announced.
 *
 * @param releases of the week, and those of the week before, of which it may keep some.
 * @param settings of the week.
 */
export function publicFilms(
  decided: RoomFilms,
  releases: readonly Release[],
  { rooms }: CinemaSettings,
): PublicFilm[] {
  return [...roomsByFilm(decided, rooms)].flatMap(([filmId, shown]) => {
    const release = releases.find((each) => each.filmId === filmId);
    if (release === undefined) return [];
    const { title, originalTitle, directors, cast, genres, countries, durationMinutes } = release;
    return [
      {
        ...{ filmId, title, originalTitle, directors, cast, genres, countries, durationMinutes },
        rooms: shown.map(({ room, name, seats, showTimes }) => ({ room, name, seats, shows: showTimes })),
      },
    ];
  });
}

/** The weeks that the public is told of on a day: that of the day, and the one after it. */
export function weeksTold(current: IsoDate): { week: IsoDate; when: 'current' | 'next' }[] {
  return [
    { week: current, when: 'current' },
    { week: addDays(current, 7), when: 'next' },
  ];
}
