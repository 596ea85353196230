import { testRelease } from '#shared/domain/testing-films.ts';
import type { PublishedRelease } from '#shared/domain/shapes/published-week.ts';

type Published = NonNullable<PublishedRelease['forecasts']['thursday']>;

/** Test data: a release of the week of 2027-03-10 with forecasts of these means; null where a stage has none. */
export function publishedFilm(
  filmId: string,
  thursday: number | null,
  monday: number | null = null,
): PublishedRelease {
  const { title, originalTitle, releaseDate, distributor, directors, cast, ...more } = testRelease(
    '2027-03-10',
    filmId,
    { title: `Le film ${filmId}` },
  );
  const { genres, countries, languages, durationMinutes, screens, usReleaseDate, usOpeningUsd } = more;
  return {
    ...{ filmId, title, originalTitle, releaseDate, distributor, directors, cast },
    ...{ genres, countries, languages, durationMinutes, screens, usReleaseDate, usOpeningUsd },
    forecasts: {
      thursday: thursday === null ? null : forecastOf(thursday, '2027-03-04T06:00:00.000Z'),
      monday: monday === null ? null : forecastOf(monday, '2027-03-08T06:00:00.000Z'),
    },
  };
}

function forecastOf(mean: number, createdAt: string): Published {
  return { p10: mean / 3, p50: mean * 0.9, p90: mean * 2, mean, modelVersion: 'test', createdAt };
}
