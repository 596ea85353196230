import { sampleFacts } from '#local/sample-weeks/sample-films.ts';
import { addDays, type IsoDate } from '#shared/domain/cinema-week.ts';

/** Weeks over which the films open. */
const WEEKS = 20;

/**
 * Films for the prediction API of which no two are alike: facts of the sample weeks, each part of another film, under titles
 * of their own.
 * @param from a day before the week of the first of them.
 */
export function apiFilms(count: number, from: IsoDate): object[] {
  const known = sampleFacts().films.filter(({ cast, directors }) => cast.length > 1 && directors.length > 0);
  const of = (index: number) => known[index % known.length] as (typeof known)[number];
  return Array.from({ length: count }, (_, i) => {
    const round = Math.floor(i / known.length);
    const { title, originalTitle, durationMinutes, languages, countries, genres } = of(i);
    const { cast, directors } = of(i + 7 * round);
    const { distributor, screens } = of(i + 3 * round);
    return {
      title: `${title} ${i}`,
      ...{ originalTitle, durationMinutes, languages, countries, genres, cast, directors, distributor },
      releaseDate: addDays(from, 14 + 7 * (i % WEEKS)),
      // Every other one has been told how many copies there are, and so gets Monday's forecast too.
      screens: i % 2 === 0 ? screens : null,
    };
  });
}
