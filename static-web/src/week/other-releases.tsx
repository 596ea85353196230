import { useState } from 'react';
import { Link } from 'wouter';
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { list, number } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { RangeBar } from '../ui/range-bar.tsx';
import { Poster } from '../ui/poster.tsx';
import { buttonStyle, card, cardTitle } from '../ui/styles.ts';
import { ToldFacts } from '../told/told-facts.tsx';
import { FilmActual } from './film-actual.tsx';
import { forecastOf, otherReleases } from '../programme/programme-view.ts';

const FIRST = 6;

/** The week's other films, most expected first. */
export function OtherReleases({ week }: { week: Week }) {
  const [all, setAll] = useState(false);
  const releases = otherReleases(week);
  const hidden = releases.length - FIRST;
  const end = Math.max(1, ...releases.map((each) => forecastOf(each)?.localRange[1] ?? 0));
  return (
    <section aria-labelledby="others" className={card}>
      <h2 id="others" className={cardTitle}>
        {week.notForecast ? fr.others.allTitle : fr.others.title}
      </h2>
      <p className="mt-1 text-sm text-quiet">{captionOf(week, releases.length)}</p>
      <ol className="mt-3 divide-y divide-line">
        {releases.slice(0, all ? undefined : FIRST).map((release) => (
          <Other key={release.filmId} release={release} week={week} end={end} />
        ))}
      </ol>
      {hidden > 0 && (
        <button
          type="button"
          aria-expanded={all}
          className={`${buttonStyle.small} mt-3`}
          onClick={() => setAll(!all)}
        >
          {all ? fr.others.less : fr.others.more(hidden)}
        </button>
      )}
    </section>
  );
}

function captionOf({ notForecast }: Week, releases: number): string {
  if (releases === 0) return fr.others.none;
  return notForecast ? fr.others.notForecast : fr.others.caption;
}

function Other({ release, week, end }: { release: WeekRelease; week: Week; end: number }) {
  const forecast = forecastOf(release);
  return (
    <li className="flex gap-3 py-3">
      <Poster film={release} className="w-13 self-start text-[0.6rem]" />
      <div className="min-w-0 flex-1">
        <h3 className="leading-tight font-semibold">
          <Link
            href={`/film/${week.week}/${release.filmId}`}
            className="inline-block min-h-6 hover:underline"
          >
            {release.title}
          </Link>
        </h3>
        {release.directors.length > 0 && (
          <p className="text-sm text-quiet">{fr.film.by(list(release.directors.slice(0, 2)))}</p>
        )}
        {forecast === null ? (
          <p className="text-sm">{fr.others.noForecast}</p>
        ) : (
          <>
            <p className="mt-0.5 mb-1 text-sm text-foretold">
              <strong className="text-base font-bold">{number(forecast.localDemand)}</strong>{' '}
              {fr.others.expected(forecast.localDemand)}
            </p>
            <RangeBar range={forecast.localRange} actual={release.actual?.localDemand ?? null} end={end} />
            <p className="mt-1 text-sm text-quiet">
              {fr.others.range(number(forecast.localRange[0]), number(forecast.localRange[1]))}
            </p>
          </>
        )}
        <FilmActual film={release} />
        <ToldFacts week={week} release={release} />
      </div>
    </li>
  );
}
