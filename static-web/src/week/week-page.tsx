import type { Week } from '#shared/api/contract/week.ts';
import { useWeek } from '../api/use-week.ts';
import { weekSpan } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { FailedNotice } from '../ui/failed-notice.tsx';
import { Notice } from '../ui/notice.tsx';
import { Alternatives } from './decision/alternatives.tsx';
import { DecisionHistory } from './decision/decision-history.tsx';
import { SecondWeek } from './decision/second-week.tsx';
import { NotObtainedFilms } from './decision/not-obtained-films.tsx';
import { MoneyLine } from './money-line.tsx';
import { OtherReleases } from './other-releases.tsx';
import { programmeOf } from '../programme/programme-view.ts';
import { isInThrees, Programmed } from './programmed.tsx';
import { RunProblems } from '../programme/run-problems.tsx';
import { SinceThursday } from './since-thursday.tsx';
import { WeekHeader } from '../programme/week-header.tsx';
import { isWeek } from '../programme/is-week.ts';
import { weekSentence } from '../programme/week-sentence.ts';
import { WeekAccuracy } from './week-accuracy.tsx';
import { WeekSkeleton } from './week-skeleton.tsx';

/** Which films, which room, what money, how sure. */
export function WeekPage({ week }: { week: string }) {
  const { data, isError, error, refetch } = useWeek(week);
  const title = fr.week.heading(isWeek(week) ? weekSpan(week) : week);
  return (
    <>
      <title>{`${title} – ${fr.product}`}</title>
      {isWeek(week) && (
        <WeekHeader
          week={week}
          data={data ?? null}
          title={title}
          addressOf={(other) => `/semaine/${other}`}
        />
      )}
      {data !== undefined ? (
        // What was pressed, and what is told of it, belongs to its week.
        <WeekContent key={week} week={data} />
      ) : isError ? (
        <FailedNotice level={isWeek(week) ? 2 : 1} error={error} onRetry={() => void refetch()} />
      ) : (
        <WeekSkeleton />
      )}
    </>
  );
}

function NoProgramme({ notForecast }: Pick<Week, 'notForecast'>) {
  return notForecast ? (
    <Notice title={fr.state.notForecast} detail={fr.state.notForecastDetail} />
  ) : (
    <Notice title={fr.state.noProgramme} detail={fr.state.noProgrammeDetail} />
  );
}

function WeekContent({ week }: { week: Week }) {
  const open = week.state !== 'played';
  const programme = programmeOf(week);
  const sentence = weekSentence(week);
  if (week.releases.length === 0) {
    return (
      <>
        <Notice title={fr.state.emptyWeek} detail={fr.state.emptyWeekDetail} />
        <RunProblems runs={week.runs} />
      </>
    );
  }
  const first =
    sentence === null || programme === null ? (
      <NoProgramme notForecast={week.notForecast} />
    ) : (
      <Programmed week={week} programme={programme} sentence={sentence} open={open} />
    );
  const isWide = programme !== null && isInThrees(programme);
  return (
    <div className="grid gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,1fr)_21rem]">
      {isWide && <div className="min-w-0 space-y-6 xl:col-span-2">{first}</div>}
      <div className="min-w-0 space-y-6">
        {!isWide && first}
        {open && <SecondWeek week={week} />}
        {programme !== null && (
          <>
            {programme.rooms.length > 1 && <MoneyLine programme={programme} result={week.result} />}
            <div className="grid gap-6 md:auto-cols-fr md:grid-flow-col">
              <SinceThursday week={week} programme={programme} />
              <WeekAccuracy week={week} />
              {open && <Alternatives week={week} />}
            </div>
          </>
        )}
        <DecisionHistory week={week} />
        <RunProblems runs={week.runs} />
      </div>
      <div className="min-w-0 space-y-6 self-start">
        <NotObtainedFilms week={week} open={open} />
        <OtherReleases week={week} />
      </div>
    </div>
  );
}
