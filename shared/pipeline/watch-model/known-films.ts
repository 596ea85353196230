import type { IsoDate, Stage } from '../../domain/cinema-week.ts';
import type { ForecastNumbers } from '../../domain/shapes/forecast.ts';
import { comparedWeeks, type ComparedWeek } from '../../monitoring/compared-weeks.ts';
import { modelsAlone } from '../../monitoring/models-alone.ts';
import * as reads from '../../storage/operational/reads.ts';
import type { Pipeline } from '../dependencies.ts';

/** A film's automatic forecast by a model alone, without what a live signal made of it, and what the film drew. */
export interface KnownFilm {
  week: IsoDate;
  filmId: string;
  title: string;
  stage: Stage;
  modelVersion: string;
  forecast: ForecastNumbers;
  /** First-week admissions, by the last revision. */
  actual: number;
}

export interface KnownFilms {
  /** Of all models that forecast, in whichever role. */
  films: KnownFilm[];
  /** By week the model by whose forecasts was decided last. */
  decidedBy: Map<IsoDate, string>;
  /** Two models on the same films, oldest week first. */
  compare: (models: { champion: string; challenger: string }) => ComparedWeek[];
}

/**
 * The films of the weeks `from` to `to` with a forecast and a result. Those that count as another one, or were withdrawn, are left
 * out, as they are where the next model learns.
 */
export async function readKnownFilms(
  { operational }: Pick<Pipeline, 'operational'>,
  from: IsoDate,
  to: IsoDate,
): Promise<KnownFilms> {
  const { own, beside, ...read } = await operational.readAll({
    own: reads.forecastNumbers(from, to),
    beside: reads.challengerForecasts(from, to),
    actuals: reads.actuals(from, to),
    titles: reads.titles(from, to),
  });
  const titles = new Map(
    read.titles.filter(({ withdrawn }) => !withdrawn).map((release) => [keyOf(release), release.title]),
  );
  const actuals = read.actuals.filter((actual) => titles.has(keyOf(actual)));
  const admissions = new Map(actuals.map((actual) => [keyOf(actual), actual.admissions]));
  const forecasts = modelsAlone(own, beside);
  return {
    films: forecasts.flatMap((forecast): KnownFilm[] => {
      const [title, actual] = [titles.get(keyOf(forecast)), admissions.get(keyOf(forecast))];
      if (title === undefined || actual === undefined) return [];
      const { week, filmId, stage, modelVersion } = forecast;
      return [{ week, filmId, title, stage, modelVersion, forecast, actual }];
    }),
    decidedBy: new Map(
      own
        .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
        .map(({ week, modelVersion }) => [week, modelVersion]),
    ),
    compare: (models) => comparedWeeks(forecasts, actuals, models),
  };
}

function keyOf({ week, filmId }: { week: IsoDate; filmId: string }): string {
  return `${week} ${filmId}`;
}
