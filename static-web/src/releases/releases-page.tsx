import { useLocation, useSearch } from 'wouter';
import { useWeeks } from '../api/queries.ts';
import { useWeek } from '../api/use-week.ts';
import { weekSpan } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { FailedNotice } from '../ui/failed-notice.tsx';
import { LoadingHeading } from '../ui/loading-heading.tsx';
import { Notice } from '../ui/notice.tsx';
import { currentWeekOf } from '../programme/current-week.ts';
import { isWeek } from '../programme/is-week.ts';
import { WeekHeader } from '../programme/week-header.tsx';
import { Releases } from './releases.tsx';
import { readSearch, writeSearch, type ReleaseSearch } from './release-search.ts';
import { ReleasesSkeleton } from './releases-skeleton.tsx';

/** What opens in a week: the films, most expected first. Without a week, in the one that matters now. */
export function ReleasesPage({ week }: { week: string | null }) {
  return week === null ? <CurrentReleases /> : <ReleasesOf week={week} />;
}

function CurrentReleases() {
  const { data, isError, error, refetch } = useWeeks();
  if (isError) return <FailedNotice level={1} error={error} onRetry={() => void refetch()} />;
  if (data === undefined) {
    return (
      <>
        <LoadingHeading />
        <ReleasesSkeleton />
      </>
    );
  }
  const current = currentWeekOf(data.weeks);
  return current === null ? <Notice level={1} title={fr.state.noWeeks} /> : <ReleasesOf week={current} />;
}

function ReleasesOf({ week }: { week: string }) {
  const { data, isError, error, refetch } = useWeek(week);
  const [path, navigate] = useLocation();
  const search = readSearch(useSearch());
  const title = fr.releases.title(isWeek(week) ? weekSpan(week) : week);
  const change = (changed: Partial<ReleaseSearch>): void =>
    navigate(path + writeSearch({ ...search, ...changed }), { replace: true });
  // Of what was wanted in one week, only the order makes sense in another.
  const kept = writeSearch({ ...readSearch(''), sort: search.sort });
  return (
    <>
      <title>{`${title} – ${fr.product}`}</title>
      {isWeek(week) && (
        <WeekHeader
          week={week}
          data={data ?? null}
          title={title}
          addressOf={(other) => `/sorties/${other}${kept}`}
        />
      )}
      {data !== undefined ? (
        <Releases week={data} search={search} onSearch={change} />
      ) : isError ? (
        <FailedNotice level={isWeek(week) ? 2 : 1} error={error} onRetry={() => void refetch()} />
      ) : (
        <ReleasesSkeleton />
      )}
    </>
  );
}
