import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import { number, roundCount } from '../format/format.ts';
import { roundRange } from '../format/told-admissions.ts';
import { fr } from '../texts/fr.ts';
import { missingActual } from '../texts/missing-actual.ts';
import { forecastOf } from '../programme/programme-view.ts';

const text = fr.releases.card;

/** What a film will draw in France, with its range and both stages; once it is known, what it drew. */
export function InFrance({ release }: { release: WeekRelease }) {
  const forecast = forecastOf(release);
  const { thursday, monday } = release.forecasts;
  const actual =
    release.actual === null ? missingActual(release.actualState) : number(release.actual.admissions);
  const stages = [
    thursday === null ? null : `${text.stage.thursday} ${roundCount(thursday.mean)}`,
    monday === null ? null : `${text.stage.monday} ${roundCount(monday.mean)}`,
  ].filter((part) => part !== null);
  return (
    <div className="text-sm leading-snug">
      {forecast === null ? (
        <p>{text.noForecast}</p>
      ) : (
        <>
          <p className="text-foretold">
            <strong className="text-lg leading-tight font-bold">{roundCount(forecast.mean)}</strong>{' '}
            {text.admissions}
          </p>
          <p className="text-quiet" title={text.eightOfTen}>
            {text.range(...roundRange(forecast))}
            <span className="sr-only">, {text.eightOfTen}</span>
          </p>
        </>
      )}
      <p className="text-quiet">
        {actual === null ? (
          stages.join(' · ')
        ) : (
          <strong className="font-semibold text-ink">{`${text.actual} : ${actual}`}</strong>
        )}
      </p>
    </div>
  );
}
