import { Link } from 'wouter';
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import { toldRange } from '#shared/domain/told-range.ts';
import { factor, number, roundCount } from '../format/format.ts';
import { roundRange } from '../format/told-admissions.ts';
import { fr } from '../texts/fr.ts';
import { missingActual } from '../texts/missing-actual.ts';
import { Icon } from '../ui/icon.tsx';
import { RangeBar } from '../ui/range-bar.tsx';
import { forecastOf } from '../programme/programme-view.ts';
import { forAndAgainst, type Explanation } from './factor-words.ts';

const text = fr.releases.card;

interface ReleaseForecastProps {
  week: string;
  release: WeekRelease;
  end: number;
}

/** What a film will draw in France and here, at both stages, and the strongest reasons. */
export function ReleaseForecast({ week, release, end }: ReleaseForecastProps) {
  const forecast = forecastOf(release);
  const { filmId, title, actual } = release;
  const missing = missingActual(release.actualState);
  return (
    <>
      {forecast === null ? (
        <p>{text.noForecast}</p>
      ) : (
        <>
          <p className="text-foretold">
            <strong className="text-2xl font-bold">{roundCount(forecast.mean)}</strong> {text.admissions}
          </p>
          <p className="text-sm text-quiet">
            {text.range(...roundRange(forecast))}, {text.eightOfTen}
          </p>
        </>
      )}
      <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 text-sm">
        <Stage name={text.stage.thursday} forecast={release.forecasts.thursday} end={end} />
        <Stage name={text.stage.monday} forecast={release.forecasts.monday} end={end} />
        {actual !== null && (
          <div className="contents font-semibold">
            <dt>{text.actual}</dt>
            <dd aria-hidden="true">
              <div
                className="h-2.5 min-w-1 rounded-r-xs bg-ink"
                style={{ width: `${(actual.admissions / end) * 100}%` }}
              />
            </dd>
            <dd className="text-right">{number(actual.admissions)}</dd>
          </div>
        )}
        {missing !== null && (
          <div className="contents">
            <dt className="text-quiet">{text.actual}</dt>
            <dd className="col-span-2 text-right text-quiet">{missing}</dd>
          </div>
        )}
      </dl>
      {forecast !== null && (
        <p className="mt-3 text-sm">
          {text.here(forecast.localDemand, number(forecast.localRange[0]), number(forecast.localRange[1]))}
        </p>
      )}
      <Reasons release={release} explanation={forecast?.explanation ?? null} />
      <p className="mt-2">
        <Link
          href={`/film/${week}/${filmId}`}
          aria-label={text.details(title)}
          className="inline-flex min-h-8 items-center gap-1 font-semibold text-link underline decoration-line decoration-2 underline-offset-4 hover:decoration-link"
        >
          {text.why}
          <Icon name="next" className="size-4" />
        </Link>
      </p>
    </>
  );
}

interface StageProps {
  name: string;
  forecast: WeekRelease['forecasts']['monday'];
  end: number;
}

function Stage({ name, forecast, end }: StageProps) {
  return (
    <div className="contents">
      <dt className="text-quiet">{name}</dt>
      <dd aria-hidden="true">
        {forecast !== null && <RangeBar range={toldRange(forecast)} expected={forecast.mean} end={end} />}
      </dd>
      <dd className="text-right text-foretold">
        {forecast === null ? text.stageUnknown : roundCount(forecast.mean)}
      </dd>
    </div>
  );
}

interface ReasonsProps {
  release: WeekRelease;
  explanation: Explanation | null;
}

/** The two strongest on each side; the film's own page has them all. */
function Reasons({ release, explanation }: ReasonsProps) {
  if (explanation === null) return null;
  const { speaksFor, speaksAgainst } = forAndAgainst(explanation);
  const sides = [
    { name: text.forIt, reasons: speaksFor.slice(0, 2) },
    { name: text.againstIt, reasons: speaksAgainst.slice(0, 2) },
  ].filter(({ reasons }) => reasons.length > 0);
  return (
    <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 gap-y-0.5 text-sm">
      {sides.map(({ name, reasons }) => (
        <div key={name} className="contents">
          <dt className="text-quiet">{name}</dt>
          {reasons.map(({ group, factor: by }) => (
            <dd key={group} className="col-span-2 col-start-2 grid grid-cols-subgrid">
              <span>{fr.factors.reasonOf(group, explanation.facts, release)}</span>
              <span className="text-right text-foretold">{factor(by)}</span>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
