import { daysBetween, type IsoDate } from '#shared/domain/cinema-week.ts';
import { openingFriday } from '#shared/domain/us-weekends.ts';
import { US_HOLDOVERS } from '../guest-films.ts';
import { sampleFacts, type SampleFilm } from '../sample-films.ts';
import type { WeekendRow } from './box-office-mojo-weekend.ts';

/**
 * The films of an American weekend as far as they are known: the sample films on each weekend before they open in France, and
 * others when they open.
 */
export function usWeekendRows(friday: IsoDate): WeekendRow[] {
  const { films, otherUsOpenings } = sampleFacts();
  const others = otherUsOpenings.flatMap(({ title, usReleaseDate, usOpeningUsd }) =>
    openingFriday(usReleaseDate) === friday ? [{ title, gross: usOpeningUsd, week: 1 }] : [],
  );
  return [
    ...films.flatMap((film) => rowOf(film, friday) ?? []),
    ...others,
    ...US_HOLDOVERS.filter((film) => film.friday === friday),
  ];
}

function rowOf(film: SampleFilm, friday: IsoDate): WeekendRow | null {
  const { usReleaseDate, usOpeningUsd, usWeekends = [] } = film;
  const opening = usReleaseDate === null ? null : openingFriday(usReleaseDate);
  // Some had opened in a few theaters before the date that is known of them.
  const first = [opening, usWeekends[0]?.friday]
    .filter((date) => date !== null && date !== undefined)
    .sort()[0];
  if (first === undefined) return null;
  const title = film.originalTitle ?? film.title;
  const week = daysBetween(first, friday) / 7 + 1;
  const weekend = usWeekends.find((known) => known.friday === friday);
  if (weekend !== undefined) {
    const { grossUsd: gross, theaters } = weekend;
    return { title, gross, ...(theaters !== null && { theaters }), week };
  }
  return opening === friday && usOpeningUsd !== null ? { title, gross: usOpeningUsd, week } : null;
}
