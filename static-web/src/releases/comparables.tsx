import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import { toldRange } from '#shared/domain/told-range.ts';
import { number, roundCount } from '../format/format.ts';
import { capital } from '../texts/chances.ts';
import { fr } from '../texts/fr.ts';
import { RangeBar } from '../ui/range-bar.tsx';
import { card, cardTitle } from '../ui/styles.ts';

const text = fr.filmPage.comparables;

type StageForecast = NonNullable<WeekRelease['forecasts']['monday']>;
type Comparable = NonNullable<StageForecast['explanation']>['comparables'][number];

interface ComparablesProps {
  forecast: StageForecast;
  comparables: readonly Comparable[];
}

/** Films of the past that share most with this one, with their real first weeks beside its forecast. */
export function Comparables({ forecast, comparables }: ComparablesProps) {
  const [, high] = toldRange(forecast);
  const end = Math.max(high, ...comparables.map(({ firstWeekAdmissions }) => firstWeekAdmissions));
  return (
    <section aria-labelledby="comparables" className={card}>
      <h2 id="comparables" className={cardTitle}>
        {text.title}
      </h2>
      <p className="mt-3">{text.sentence(comparables.length)}</p>
      {comparables.length > 0 && (
        <table className="mt-4 w-full">
          <thead className="text-sm text-quiet">
            <tr>
              <th scope="col" className="text-left font-normal">
                {text.columns.film}
              </th>
              <th scope="col" className="pl-3 text-right font-normal">
                {text.columns.screens}
              </th>
              <th scope="col" className="pl-3 text-right font-normal">
                {text.columns.firstWeek}
              </th>
            </tr>
          </thead>
          {comparables.map((film) => (
            <Film key={`${film.title} ${film.year}`} film={film} end={end} />
          ))}
          <tbody className="border-t border-line text-foretold">
            <tr>
              <th scope="row" colSpan={2} className="pt-3 text-left font-semibold">
                {text.thisFilm}
              </th>
              <td className="pt-3 pl-3 text-right font-bold">{roundCount(forecast.mean)}</td>
            </tr>
            <tr aria-hidden="true">
              <td colSpan={3} className="pt-1">
                <RangeBar range={toldRange(forecast)} expected={forecast.mean} end={end} />
              </td>
            </tr>
          </tbody>
        </table>
      )}
    </section>
  );
}

function Film({ film, end }: { film: Comparable; end: number }) {
  const { title, year, firstWeekAdmissions, screens, shares } = film;
  const words = shares.flatMap((share) => text.shares[share] ?? []);
  return (
    <tbody className="border-t border-line align-top">
      <tr>
        <th scope="row" className="pt-3 text-left leading-tight font-normal">
          <cite className="font-semibold not-italic">{title}</cite> <span className="text-quiet">{year}</span>
          <span className="block text-sm text-quiet">{capital(words.join(', '))}</span>
        </th>
        <td className="pt-3 pl-3 text-right">{screens === null ? text.unknownScreens : number(screens)}</td>
        <td className="pt-3 pl-3 text-right font-semibold">{number(firstWeekAdmissions)}</td>
      </tr>
      <tr aria-hidden="true">
        <td colSpan={3} className="pt-1.5 pb-3">
          <div
            className="h-2 min-w-1 rounded-r-xs bg-ink"
            style={{ width: `${(firstWeekAdmissions / end) * 100}%` }}
          />
        </td>
      </tr>
    </tbody>
  );
}
