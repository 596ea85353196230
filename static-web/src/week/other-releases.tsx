import { useState } from 'react';
import type { Week, WeekRelease } from '../../../shared/api/contract.ts';
import { list, number } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { Poster } from '../ui/poster.tsx';
import { buttonStyle, card, cardTitle } from '../ui/styles.ts';
import { localForecast, otherReleases } from './programme-view.ts';

const FIRST = 6;

/** The week's other films, most expected first. */
export function OtherReleases({ week }: { week: Week }) {
  const [all, setAll] = useState(false);
  const releases = otherReleases(week);
  const hidden = releases.length - FIRST;
  return (
    <section aria-labelledby="others" className={`${card} self-start`}>
      <h2 id="others" className={cardTitle}>
        {fr.others.title}
      </h2>
      <p className="mt-1 text-sm text-quiet">{releases.length === 0 ? fr.others.none : fr.others.caption}</p>
      <ol className="mt-3 divide-y divide-line">
        {releases.slice(0, all ? undefined : FIRST).map((release) => (
          <Other key={release.filmId} release={release} week={week} />
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

function Other({ release, week }: { release: WeekRelease; week: Week }) {
  const forecast = localForecast(release, week.settings);
  return (
    <li className="flex gap-3 py-3">
      <Poster film={release} className="w-11 self-start text-[0.5rem]" />
      <div className="min-w-0 flex-1">
        <h3 className="leading-tight font-semibold">{release.title}</h3>
        {release.directors.length > 0 && (
          <p className="text-sm text-quiet">{fr.film.by(list(release.directors.slice(0, 2)))}</p>
        )}
        <p className="mt-0.5 text-sm">
          {forecast === null ? fr.others.noForecast : rangeText(forecast.range)}
        </p>
        {release.actual !== null && (
          <p className="text-sm">
            <span className="mr-1.5 inline-block size-2 rounded-full bg-ink" />
            {fr.others.actual(number(release.actual.admissions * week.settings.admissionsShare))}
          </p>
        )}
      </div>
      {forecast !== null && (
        <p className="shrink-0 text-right text-foretold">
          <strong className="text-lg font-bold">{number(forecast.mean)}</strong>
          <span className="block text-xs">{fr.others.expected}</span>
        </p>
      )}
    </li>
  );
}

function rangeText([low, high]: readonly [number, number]): string {
  return fr.others.range(number(low), number(high));
}
