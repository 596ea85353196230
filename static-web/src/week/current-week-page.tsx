import { Redirect } from 'wouter';
import { useWeeks } from '../api/queries.ts';
import { fr } from '../texts/fr.ts';
import { FailedNotice } from '../ui/failed-notice.tsx';
import { LoadingHeading } from '../ui/loading-heading.tsx';
import { Notice } from '../ui/notice.tsx';
import { currentWeekOf } from '../programme/current-week.ts';
import { WeekSkeleton } from './week-skeleton.tsx';

/** Leads to the week that matters now. */
export function CurrentWeekPage() {
  const weeks = useWeeks();
  if (weeks.isError)
    return <FailedNotice level={1} error={weeks.error} onRetry={() => void weeks.refetch()} />;
  if (weeks.data === undefined) {
    return (
      <>
        <LoadingHeading />
        <WeekSkeleton />
      </>
    );
  }
  const current = currentWeekOf(weeks.data.weeks);
  return current === null ? (
    <Notice level={1} title={fr.state.noWeeks} />
  ) : (
    <Redirect to={`/semaine/${current}`} replace />
  );
}
