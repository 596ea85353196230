import { weeksBetween, type IsoDate } from '../../domain/cinema-week.ts';
import type { Features } from '../../features/contract.ts';
import { marketOf } from '../../monitoring/judged-film.ts';
import type { TitledFilm } from '../../monitoring/shown-drift.ts';
import type { FeatureDocument } from '../../storage/analytical/analytical-store.ts';
import type { Pipeline } from '../dependencies.ts';
import type { KnownFilm } from './known-films.ts';

/**
 * Films with what Monday's run saw of them, whichever stage forecast them: on Thursday screens are missing by right. Where no run of
 * a Monday saw a film, what Thursday's saw. Those of which nothing is kept are left out.
 */
export async function withFeatures(
  { analytical }: Pick<Pipeline, 'analytical'>,
  films: readonly KnownFilm[],
  from: IsoDate,
  to: IsoDate,
): Promise<(TitledFilm & Pick<KnownFilm, 'stage' | 'modelVersion'>)[]> {
  const seen = new Map<string, FeatureDocument>();
  // A week at a time: documents of a season are not held together.
  for (const week of weeksBetween(from, to)) {
    for (const document of await analytical.features.between(week, week)) {
      const key = `${week} ${document.filmId}`;
      if (document.told === undefined && isLater(document, seen.get(key))) seen.set(key, document);
    }
  }
  return films.flatMap(({ week, filmId, title, stage, modelVersion, forecast, actual }) => {
    const features: Features | undefined = seen.get(`${week} ${filmId}`)?.features;
    if (features === undefined) return [];
    const { p10, p50, p90, mean } = forecast;
    const judged = { week, filmId, actual, market: marketOf(features), forecast: { p10, p50, p90, mean } };
    return [{ ...judged, features, title, stage, modelVersion }];
  });
}

function isLater(document: FeatureDocument, than: FeatureDocument | undefined): boolean {
  return than === undefined || than.stage === 'thursday' || document.stage === 'monday';
}
