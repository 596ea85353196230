import { useState } from 'react';
import { Link } from 'wouter';
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { duration, list } from '../format/format.ts';
import { copiesOf } from '../programme/copies.ts';
import { programmeOf } from '../programme/programme-view.ts';
import { PutInRoom } from '../programme/put-in-room.tsx';
import { RentalRate } from '../rental/rental-rate.tsx';
import { fr } from '../texts/fr.ts';
import { ToldFacts } from '../told/told-facts.tsx';
import { Icon } from '../ui/icon.tsx';
import { Poster } from '../ui/poster.tsx';
import { InFrance } from './in-france.tsx';
import { InLargestRoom } from './in-largest-room.tsx';
import type { RankedRelease } from './release-search.ts';
import { ReleaseForecast } from './release-forecast.tsx';

interface ReleaseCardProps {
  week: Week;
  ranked: RankedRelease;
  /** Admissions at the right end of the bars. */
  end: number;
}

/** A film that opens, in a row as low as its poster: what it is, what it will draw and bring. The rest opens below. */
export function ReleaseCard({ week, ranked: { release, rank }, end }: ReleaseCardProps) {
  const [open, setOpen] = useState(false);
  const { filmId, title, synopsis } = release;
  const details = `details-${filmId}`;
  return (
    <article
      aria-labelledby={filmId}
      className="grid grid-cols-[2.75rem_minmax(0,1fr)_2rem] gap-x-4 wrap-anywhere gap-y-1.5 py-1.5 lg:py-1 lg:grid-cols-[2.75rem_minmax(0,1fr)_14rem_15.5rem_2rem]"
    >
      <Poster film={release} className="col-start-1 row-start-1 w-full self-start text-[0.6rem]" />
      <div className="col-start-2 row-start-1 min-w-0 leading-snug">
        <div className="flex items-baseline gap-x-2 max-sm:flex-wrap">
          {rank !== null && <Rank rank={rank} />}
          <Places week={week} filmId={filmId} />
          <h3 id={filmId} className="min-w-0 text-lg leading-tight font-bold hyphens-auto lg:truncate">
            <Link href={`/film/${week.week}/${filmId}`} className="inline-block min-h-6 hover:underline">
              {title}
            </Link>
          </h3>
        </div>
        <p className="text-sm text-quiet lg:truncate">{credits(release).join(' · ')}</p>
        {synopsis !== null && <p className="text-sm max-lg:line-clamp-2 lg:truncate">{synopsis}</p>}
      </div>
      <div className="col-span-full row-start-2 lg:col-span-1 lg:col-start-3 lg:row-start-1">
        <InFrance release={release} />
      </div>
      <div className="col-span-full row-start-3 space-y-0.5 lg:col-span-1 lg:col-start-4 lg:row-start-1">
        <InLargestRoom week={week} release={release} />
        <PutInRoom week={week} film={release} />
      </div>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={details}
        aria-label={fr.programming.more(title)}
        className="col-start-3 row-start-1 flex size-8 items-center justify-center self-start rounded-full border border-line hover:border-ink lg:col-start-5 print:hidden"
        onClick={() => setOpen(!open)}
      >
        <Icon name="next" className={`size-4 transition-transform ${open ? '-rotate-90' : 'rotate-90'}`} />
      </button>
      <div
        id={details}
        hidden={!open}
        className={
          open
            ? 'col-span-full row-start-4 grid gap-x-8 gap-y-4 pt-2 pb-4 lg:row-start-2 lg:grid-cols-[minmax(0,1fr)_21rem]'
            : ''
        }
      >
        {open && (
          <>
            <p className="max-w-prose">{synopsis}</p>
            <div>
              <ReleaseForecast week={week.week} release={release} end={end} />
              <RentalRate week={week} release={release} />
              <ToldFacts week={week} release={release} />
            </div>
          </>
        )}
      </div>
    </article>
  );
}

function Rank({ rank }: { rank: number }) {
  return (
    <span className="shrink-0 text-sm text-quiet">
      <span className="sr-only">{fr.releases.card.rank(rank)}</span>
      <span aria-hidden="true">n° {rank}</span>
    </span>
  );
}

/** The rooms where it is programmed, or that it cannot be had. */
function Places({ week, filmId }: { week: Week; filmId: string }) {
  const rooms = programmeOf(week)?.rooms.filter((plan) => plan.filmId === filmId) ?? [];
  return (
    <>
      {rooms.map(({ room, name }) => (
        <span
          key={room}
          className="min-w-0 rounded-full bg-stub px-2 lg:shrink-0 text-sm font-semibold text-on-stub"
        >
          {name}
        </span>
      ))}
      {week.notObtained.includes(filmId) && (
        <span className="min-w-0 rounded-full border border-line px-2 lg:shrink-0 text-sm text-quiet">
          {fr.programming.notObtained.mark}
        </span>
      )}
    </>
  );
}

function credits(release: WeekRelease): string[] {
  const { directors, cast, genres, durationMinutes, distributor } = release;
  const copies = copiesOf(release);
  // What somebody noted is not to be cut off at the end of a line.
  const isNoted = release.told !== null;
  return [
    isNoted ? copies : null,
    directors.length === 0 ? null : fr.film.by(list(directors.slice(0, 2))),
    cast.length === 0 ? null : fr.film.with(list(cast.slice(0, 4))),
    genres.length === 0 ? null : genres.join(', '),
    durationMinutes === null ? null : duration(durationMinutes),
    isNoted ? null : copies,
    distributor,
  ].filter((fact) => fact !== null);
}
