import type { ForecastNumbers } from '../domain/shapes/forecast.ts';
import { isForecastRun, isUnderWay, type Run } from '../domain/run.ts';
import { tellsAnything } from '../domain/telling.ts';
import type { Telling } from '../storage/operational/entities.ts';
import type { WeekRelease } from './contract/forecast.ts';
import type { CurrentTold } from './contract/told-facts.ts';
import type { Standing } from './standing.ts';
import type { WholeWeekRows } from './week-rows.ts';

/** What is told of a film now, and the version that a change has to follow. */
export function currentTold(telling: Telling | undefined): CurrentTold {
  if (telling === undefined) return { version: 0, told: null };
  const { revision: version, facts, toldAt, toldBy } = telling;
  return { version, told: tellsAnything(facts) ? { facts, version, toldAt, toldBy } : null };
}

/** What is told of a release of a week, and the forecasts that do not know it. */
export function toldView(
  filmId: string,
  { told: tellings, runs }: Pick<WholeWeekRows, 'told' | 'runs'>,
  { automatic }: Pick<Standing, 'automatic'>,
): Pick<WeekRelease, 'told' | 'toldVersion' | 'automaticForecasts' | 'isBeingForecast'> {
  const { version: toldVersion, told } = currentTold(tellings.find((each) => each.filmId === filmId));
  return {
    ...{ told, toldVersion },
    automaticForecasts:
      told === null
        ? null
        : {
            thursday: distributionOf(automatic.thursday.get(filmId)),
            monday: distributionOf(automatic.monday.get(filmId)),
          },
    isBeingForecast: toldVersion > 0 && runs.some(({ run }) => isForecasting(run)),
  };
}

/** Its films are being forecast, or the programme is chosen that follows. */
function isForecasting(run: Run): boolean {
  return isForecastRun(run) && isUnderWay(run) && (run.step === 'build' || run.step === 'plan');
}

function distributionOf(forecast: ForecastNumbers | undefined) {
  if (forecast === undefined) return null;
  const { p10, p50, p90, mean } = forecast;
  return { p10, p50, p90, mean };
}
