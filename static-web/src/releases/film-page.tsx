import { Link } from 'wouter';
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { useWeek } from '../api/use-week.ts';
import { fr } from '../texts/fr.ts';
import { FailedNotice } from '../ui/failed-notice.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { releaseOf } from '../programme/programme-view.ts';
import { Comparables } from './comparables.tsx';
import { DistributorAccuracy } from './distributor-accuracy.tsx';
import { FactorChain } from './factor-chain.tsx';
import { FilmHeader } from './film-header.tsx';
import { FilmSkeleton } from './film-skeleton.tsx';
import { ForAndAgainst } from './for-and-against.tsx';
import { StagesTable } from './stages-table.tsx';

/** A film: what it will draw, why, and how far to trust it. */
export function FilmPage({ week, filmId }: { week: string; filmId: string }) {
  const { data, isError, error, refetch } = useWeek(week);
  return (
    <>
      <p className="mb-4">
        <Link
          href={`/sorties/${week}`}
          className="inline-flex min-h-9 items-center gap-1.5 font-semibold text-link underline decoration-line decoration-2 underline-offset-4 hover:decoration-link"
        >
          <Icon name="previous" className="size-4" />
          {fr.filmPage.back}
        </Link>
      </p>
      {data !== undefined ? (
        <FilmOf week={data} filmId={filmId} />
      ) : isError ? (
        <FailedNotice level={1} error={error} onRetry={() => void refetch()} />
      ) : (
        <FilmSkeleton />
      )}
    </>
  );
}

function FilmOf({ week, filmId }: { week: Week; filmId: string }) {
  const release = releaseOf(week, filmId);
  if (release === null) {
    const link = { href: `/sorties/${week.week}`, text: fr.filmPage.toReleases };
    return <Notice level={1} title={fr.filmPage.notThere} detail={fr.filmPage.notThereDetail} link={link} />;
  }
  return (
    <>
      <title>{`${release.title} – ${fr.product}`}</title>
      <FilmHeader week={week} release={release} />
      <Forecast release={release} />
    </>
  );
}

function Forecast({ release }: { release: WeekRelease }) {
  const { monday, thursday } = release.forecasts;
  const stage = monday === null ? 'thursday' : 'monday';
  const forecast = release.forecasts[stage];
  if (forecast === null && release.actual === null) return null;
  const explanation = monday?.explanation ?? thursday?.explanation ?? null;
  return (
    <div className="mt-8 grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="min-w-0 space-y-6">
        {forecast !== null && <FactorChain release={release} stage={stage} forecast={forecast} />}
        {explanation !== null && <ForAndAgainst release={release} explanation={explanation} />}
      </div>
      <div className="min-w-0 space-y-6">
        <StagesTable release={release} />
        {forecast !== null && (
          <Comparables forecast={forecast} comparables={explanation?.comparables ?? []} />
        )}
        <DistributorAccuracy release={release} />
      </div>
    </div>
  );
}
