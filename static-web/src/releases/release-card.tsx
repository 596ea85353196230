import { Link } from 'wouter';
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { duration, list } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { Poster } from '../ui/poster.tsx';
import { card } from '../ui/styles.ts';
import { programmeOf } from '../programme/programme-view.ts';
import type { RankedRelease } from './release-search.ts';
import { ReleaseForecast } from './release-forecast.tsx';

interface ReleaseCardProps {
  week: Week;
  ranked: RankedRelease;
  /** Admissions at the right end of the bars. */
  end: number;
}

/** A film that opens: what it is, and what it will draw. */
export function ReleaseCard({ week, ranked: { release, rank }, end }: ReleaseCardProps) {
  const { filmId, title, synopsis } = release;
  return (
    <article
      aria-labelledby={filmId}
      className={`${card} grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-4 gap-y-4 sm:grid-cols-[8.5rem_minmax(0,1fr)] sm:grid-rows-[auto_1fr] sm:gap-x-6 lg:grid-cols-[8.5rem_minmax(0,1fr)_21rem]`}
    >
      <Poster film={release} className="w-full self-start text-sm sm:row-span-2 sm:text-base" />
      <div>
        <Place week={week} filmId={filmId} rank={rank} />
        <h3 id={filmId} className="text-xl leading-[1.15] font-bold text-pretty hyphens-auto sm:text-2xl">
          <Link href={`/film/${week.week}/${filmId}`} className="hover:underline">
            {title}
          </Link>
        </h3>
        <Credits release={release} />
      </div>
      {synopsis !== null && (
        <p className="col-span-2 line-clamp-4 max-w-prose sm:col-span-1 sm:col-start-2">{synopsis}</p>
      )}
      <div className="col-span-2 lg:col-span-1 lg:col-start-3 lg:row-span-2 lg:row-start-1 lg:border-l lg:border-line lg:pl-6">
        <ReleaseForecast week={week.week} release={release} end={end} />
      </div>
    </article>
  );
}

/** Its rank, and the rooms where it is programmed. */
function Place({ week, filmId, rank }: { week: Week; filmId: string; rank: number | null }) {
  const rooms = programmeOf(week)?.rooms.filter((plan) => plan.filmId === filmId) ?? [];
  return (
    <p className="mb-1.5 flex min-h-6 flex-wrap items-center gap-2 text-sm">
      {rank !== null && (
        <span className="text-quiet">
          <span className="sr-only">{fr.releases.card.rank(rank)}</span>
          <span aria-hidden="true">n° {rank}</span>
        </span>
      )}
      {rooms.map(({ room, name }) => (
        <span key={room} className="rounded-full bg-stub px-2.5 py-0.5 font-semibold text-on-stub">
          {name}
        </span>
      ))}
    </p>
  );
}

function Credits({ release }: { release: WeekRelease }) {
  const { directors, cast, genres, durationMinutes, distributor, screens } = release;
  const facts = [
    genres.length === 0 ? null : genres.join(', '),
    durationMinutes === null ? null : duration(durationMinutes),
    screens === null ? null : fr.film.screens(screens),
  ].filter((fact) => fact !== null);
  return (
    <>
      {directors.length > 0 && <p className="mt-1.5">{fr.film.by(list(directors.slice(0, 2)))}</p>}
      {cast.length > 0 && <p className="text-quiet">{fr.film.with(list(cast.slice(0, 4)))}</p>}
      <p className="mt-1.5 text-sm text-quiet">{facts.join(' · ')}</p>
      {distributor !== null && <p className="text-sm text-quiet">{distributor}</p>}
    </>
  );
}
