import type { IsoDate, Stage } from '../../domain/cinema-week.ts';
import type { ForecastNumbers } from '../../domain/shapes/forecast.ts';
import { comparedWeeks, type ComparedWeek } from '../../monitoring/compared-weeks.ts';
import * as reads from '../../storage/operational/reads.ts';
import type { Pipeline } from '../dependencies.ts';

/** A film's automatic forecast by a model, and what the film drew. */
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
  const automatic = [...own, ...beside].filter(({ revision }) => revision === 0);
  return {
    films: onceEach(automatic).flatMap((forecast): KnownFilm[] => {
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
    compare: (models) => comparedWeeks([...beside, ...own], actuals, models),
  };
}

/** What a model forecast as the champion comes before what it forecast beside another one. */
function onceEach(forecasts: readonly ForecastNumbers[]): ForecastNumbers[] {
  const known = new Map<string, ForecastNumbers>();
  for (const forecast of forecasts) {
    const key = `${forecast.modelVersion} ${forecast.stage} ${keyOf(forecast)}`;
    if (!known.has(key)) known.set(key, forecast);
  }
  return [...known.values()];
}

function keyOf({ week, filmId }: { week: IsoDate; filmId: string }): string {
  return `${week} ${filmId}`;
}
