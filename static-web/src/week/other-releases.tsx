import { useState } from 'react';
import type { Week, WeekRelease } from '../../../shared/api/contract.ts';
import { list, number } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { Poster } from '../ui/poster.tsx';
import { buttonStyle, card, cardTitle } from '../ui/styles.ts';
import { localForecast, otherReleases, type LocalForecast, type Range } from './programme-view.ts';

const FIRST = 6;

/** The week's other films, most expected first. */
export function OtherReleases({ week }: { week: Week }) {
  const [all, setAll] = useState(false);
  const releases = otherReleases(week);
  const hidden = releases.length - FIRST;
  const end = Math.max(1, ...releases.map((each) => localForecast(each, week.settings)?.range[1] ?? 0));
  return (
    <section aria-labelledby="others" className={`${card} self-start`}>
      <h2 id="others" className={cardTitle}>
        {fr.others.title}
      </h2>
      <p className="mt-1 text-sm text-quiet">{releases.length === 0 ? fr.others.none : fr.others.caption}</p>
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

function Other({ release, week, end }: { release: WeekRelease; week: Week; end: number }) {
  const forecast = localForecast(release, week.settings);
  const actual = release.actual === null ? null : release.actual.admissions * week.settings.admissionsShare;
  return (
    <li className="flex gap-3 py-3">
      <Poster film={release} className="w-13 self-start text-[0.6rem]" />
      <div className="min-w-0 flex-1">
        <h3 className="leading-tight font-semibold">{release.title}</h3>
        {release.directors.length > 0 && (
          <p className="text-sm text-quiet">{fr.film.by(list(release.directors.slice(0, 2)))}</p>
        )}
        {forecast === null ? (
          <p className="text-sm">{fr.others.noForecast}</p>
        ) : (
          <>
            <p className="mt-0.5 text-sm text-foretold">
              <strong className="text-base font-bold">{number(forecast.mean)}</strong> {fr.others.expected}
            </p>
            <MiniRange forecast={forecast} actual={actual} end={end} />
            <p className="text-sm text-quiet">{rangeText(forecast.range)}</p>
          </>
        )}
        {actual !== null && (
          <p className="text-sm">
            <span aria-hidden="true" className="mr-1.5 inline-block size-2.5 rounded-full bg-ink" />
            {fr.others.actual(number(actual))}
          </p>
        )}
      </div>
    </li>
  );
}

/** The range and what came true, on one scale for the whole list. The words beside it say the same. */
function MiniRange({
  forecast,
  actual,
  end,
}: {
  forecast: LocalForecast;
  actual: number | null;
  end: number;
}) {
  const at = (spectators: number): string => `${Math.min(100, (spectators / end) * 100)}%`;
  return (
    <div aria-hidden="true" className="relative my-1 h-3">
      <div
        className="hatched absolute inset-y-0.5 min-w-1.5 rounded-xs"
        style={{ left: at(forecast.range[0]), right: `calc(100% - ${at(forecast.range[1])})` }}
      />
      {actual !== null && (
        <div
          className="absolute top-1/2 size-2.5 -translate-1/2 rounded-full bg-ink ring-2 ring-sheet"
          style={{ left: at(actual) }}
        />
      )}
    </div>
  );
}

function rangeText([low, high]: Range): string {
  return fr.others.range(number(low), number(high));
}
