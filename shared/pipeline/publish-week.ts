import type { IsoDate, Stage } from '../domain/cinema-week.ts';
import type { Forecast } from '../domain/shapes/forecast.ts';
import type { PublishedRelease } from '../domain/shapes/published-week.ts';
import type { Release } from '../domain/shapes/release.ts';
import { automaticForecasts } from '../domain/telling.ts';
import type { Pipeline } from './dependencies.ts';

type Stores = Pick<Pipeline, 'operational' | 'published' | 'clock'>;

/**
 * Gives other applications the releases of a week as they stand, with the latest automatic forecast of each stage: what a
 * distributor told the manager is nobody else's.
 */
export async function publishWeek(stores: Stores, week: IsoDate): Promise<void> {
  const { operational, published, clock } = stores;
  const [releases, forecasts] = await Promise.all([
    operational.listReleases(week),
    operational.listForecasts(week, week),
  ]);
  const automatic = automaticForecasts(forecasts);
  await published.write({
    week,
    publishedAt: clock.now().toISOString(),
    releases: releases.map((release) => publishedRelease(release, automatic)),
  });
}

function publishedRelease(release: Release, forecasts: readonly Forecast[]): PublishedRelease {
  const { filmId, title, originalTitle, releaseDate, distributor, directors, cast } = release;
  const { genres, countries, languages, durationMinutes, screens, usReleaseDate, usOpeningUsd } = release;
  const at = (stage: Stage) => publishedForecast(latest(forecasts, filmId, stage));
  return {
    ...{ filmId, title, originalTitle, releaseDate, distributor, directors, cast },
    ...{ genres, countries, languages, durationMinutes, screens, usReleaseDate, usOpeningUsd },
    forecasts: { thursday: at('thursday'), monday: at('monday') },
  };
}

/** A model that was deployed between two runs leaves forecasts of two versions. */
function latest(forecasts: readonly Forecast[], filmId: string, stage: Stage): Forecast | undefined {
  return forecasts
    .filter((forecast) => forecast.filmId === filmId && forecast.stage === stage)
    .reduce<Forecast | undefined>(
      (last, each) => (last === undefined || each.createdAt >= last.createdAt ? each : last),
      undefined,
    );
}

function publishedForecast(forecast: Forecast | undefined) {
  if (forecast === undefined) return null;
  const { week: _week, stage: _stage, filmId: _filmId, explanation: _explanation, ...published } = forecast;
  const { revision: _revision, ...figures } = published;
  return figures;
}
