import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import { toldRange } from '#shared/domain/told-range.ts';
import { date, number, roundCount } from '../format/format.ts';
import { roundRange } from '../format/told-admissions.ts';
import { fr } from '../texts/fr.ts';
import { missingActual } from '../texts/missing-actual.ts';
import { RangeBar } from '../ui/range-bar.tsx';
import { card, cardTitle } from '../ui/styles.ts';
import { stagesFinding } from './stages-finding.ts';

const text = fr.filmPage.stages;

/** Both forecasts with their ranges, hatched, and what came true, solid, on one scale. */
export function StagesTable({ release }: { release: WeekRelease }) {
  const { thursday, monday } = release.forecasts;
  const { actual, actualState } = release;
  const told = [thursday, monday].flatMap((forecast) => (forecast === null ? [] : toldRange(forecast)));
  const end = Math.max(1, ...told, actual?.admissions ?? 0);
  return (
    <section aria-labelledby="stages" className={card}>
      <h2 id="stages" className={cardTitle}>
        {actual === null ? text.titleOpen : text.title}
      </h2>
      <p className="mt-3">{stagesFinding(release)}</p>
      <table className="mt-4 w-full">
        <tbody>
          <Stage name={text.thursday} forecast={thursday} missing={text.never} end={end} />
          <Stage
            name={text.monday}
            forecast={monday}
            missing={actualState === null ? text.notYet : text.never}
            end={end}
          />
          <tr className="align-top">
            <th scope="row" className="py-2 pr-3 text-left font-semibold whitespace-nowrap">
              {text.actual}
            </th>
            {actual === null ? (
              <td className="py-2 text-quiet">{missingActual(actualState) ?? text.notYet}</td>
            ) : (
              <td className="w-full py-2">
                <p className="font-bold">{number(actual.admissions)}</p>
                <div
                  aria-hidden="true"
                  className="mt-1 h-3 min-w-1 rounded-r-xs bg-ink"
                  style={{ width: `${(actual.admissions / end) * 100}%` }}
                />
              </td>
            )}
          </tr>
        </tbody>
      </table>
      {actual !== null && (
        <p className="mt-2 text-sm text-quiet">
          {text.source(text.sources[actual.source] ?? actual.source, date(actual.observedOn))}
        </p>
      )}
    </section>
  );
}

interface StageProps {
  name: string;
  forecast: WeekRelease['forecasts']['monday'];
  missing: string;
  end: number;
}

function Stage({ name, forecast, missing, end }: StageProps) {
  return (
    <tr className="align-top">
      <th scope="row" className="py-2 pr-3 text-left font-normal whitespace-nowrap">
        {name}
      </th>
      {forecast === null ? (
        <td className="py-2 text-quiet">{missing}</td>
      ) : (
        <td className="w-full py-2 text-foretold">
          <strong className="font-bold">{roundCount(forecast.mean)}</strong>{' '}
          <span className="text-sm text-quiet">{text.range(...roundRange(forecast))}</span>
          <div className="mt-1">
            <RangeBar range={toldRange(forecast)} expected={forecast.mean} end={end} />
          </div>
        </td>
      )}
    </tr>
  );
}
