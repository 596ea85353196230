import { STAGES, type IsoDate, type Stage } from '../domain/cinema-week.ts';
import { decisionsByWeek, type ScoredFilm } from '../domain/metrics.ts';
import type { ForecastNumbers } from '../domain/shapes/forecast.ts';
import { sumsOf } from './week-sums.ts';

/** What a week's forecasts of a model add to its figures, over the films that both models forecast. */
export interface ModelWeek {
  films: number;
  /** Σ|p50 − actual| and Σ actual; admissions. */
  error: number;
  actual: number;
  /** Films that came true between p10 and p90. */
  covered: number;
  /** EUR that the programmes by the forecasts took, and that the best ones would have, in a cinema with the default settings. */
  takings: { made: number; best: number };
}

export interface ComparedWeek {
  week: IsoDate;
  champion: ModelWeek;
  challenger: ModelWeek;
}

type Actuals = readonly { week: IsoDate; filmId: string; admissions: number }[];

/**
 * Two models on the same films of the same weeks, both stages together, oldest week first: films that one of them has not
 * forecast, and those without a result, are left out.
 *
 * @param forecasts automatic ones of both models alone (`modelsAlone`).
 */
export function comparedWeeks(
  forecasts: readonly ForecastNumbers[],
  actuals: Actuals,
  models: { champion: string; challenger: string },
): ComparedWeek[] {
  const admissions = new Map(actuals.map((actual) => [keyOf(actual), actual.admissions]));
  const of = (version: string): Map<string, ForecastNumbers> =>
    new Map(
      forecasts
        .filter(({ modelVersion, revision }) => modelVersion === version && revision === 0)
        .map((forecast) => [`${forecast.stage} ${keyOf(forecast)}`, forecast]),
    );
  const [champions, challengers] = [of(models.champion), of(models.challenger)];
  const both = [...champions].flatMap(([key, own]) => {
    const [other, actual] = [challengers.get(key), admissions.get(keyOf(own))];
    return other === undefined || actual === undefined ? [] : [{ own, other, actual }];
  });
  return [...Map.groupBy(both, ({ own }) => own.week)]
    .map(([week, films]) => ({
      week,
      champion: weekOf(films.map(({ own, actual }) => ({ forecast: own, actual }))),
      challenger: weekOf(films.map(({ other, actual }) => ({ forecast: other, actual }))),
    }))
    .toSorted((a, b) => (a.week < b.week ? -1 : 1));
}

interface Judged {
  forecast: ForecastNumbers;
  actual: number;
}

function weekOf(films: readonly Judged[]): ModelWeek {
  const { films: count, error, actual, covered } = sumsOf(films);
  const takings = { made: 0, best: 0 };
  for (const { made, best } of STAGES.flatMap((stage) => decisionsByWeek(scoredAt(films, stage)))) {
    takings.made += made;
    takings.best += best;
  }
  return { films: count, error, actual, covered, takings };
}

/** Each stage has a programme of its own. */
function scoredAt(films: readonly Judged[], stage: Stage): ScoredFilm[] {
  return films
    .filter(({ forecast }) => forecast.stage === stage)
    .map(({ forecast, actual }) => ({ week: forecast.week, filmId: forecast.filmId, forecast, actual }));
}

function keyOf({ week, filmId }: { week: IsoDate; filmId: string }): string {
  return `${week} ${filmId}`;
}
