import type { HealthDetails } from '#shared/api/contract/health.ts';
import type { RunView } from '#shared/api/contract/run.ts';
import { STAGES } from '#shared/domain/cinema-week.ts';
import { date, instant } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { settingsText } from '../texts/fr/settings.ts';
import { FailedLine } from '../ui/failed-line.tsx';
import { TitledCard } from '../ui/titled-card.tsx';
import { Waking } from '../ui/waking.tsx';
import { toldProblems } from '../programme/problems.ts';
import { replayUntil } from './replay-until.ts';
import { RequestsTable } from './requests-table.tsx';
import { hasFailed, stateWords } from './run-words.ts';
import { useHealthDetails } from './settings-queries.ts';

const text = settingsText.runs;
const KINDS = ['thursday', 'monday', 'shows', 'actuals'] as const;

/** When the sites were last read, what went wrong, what was missed and why, and how often the sites are asked. */
export function RunStates() {
  const { data, isError, refetch } = useHealthDetails();
  return (
    <TitledCard id="runs" title={text.title}>
      {data !== undefined ? (
        <States details={data} />
      ) : isError ? (
        <FailedLine text={text.failed} onRetry={() => void refetch()} />
      ) : (
        <div className="mt-2">
          <Waking />
          <div className="mt-3 h-84 skeleton" />
        </div>
      )}
    </TitledCard>
  );
}

function States({
  details: { lastRuns, missed, requests, screensFromShows, queues, waiting, givenUp, modelVersion },
}: {
  details: HealthDetails;
}) {
  const until = replayUntil(queues);
  return (
    <>
      <p className="mt-2">{text.lead}</p>
      <ul className="mt-4 grid gap-x-8 gap-y-5 md:grid-cols-2 xl:grid-cols-4">
        {KINDS.map((kind) => (
          <LastRun key={kind} kind={kind} run={lastRuns[kind]} />
        ))}
      </ul>
      <div className="mt-5 space-y-2">
        {missed.length === 0 ? (
          <p>{text.noneMissed}</p>
        ) : (
          <>
            <h3 className="font-semibold">{text.missedTitle}</h3>
            <ul className="list-disc space-y-1 pl-5">
              {missed.map(({ week, kind, due, reason }) => (
                <li key={`${week} ${kind}`}>{text.missed(instant(due), date(week), text.reason[reason])}</li>
              ))}
            </ul>
          </>
        )}
        <p>
          {text.waiting(waiting) + text.poison(givenUp)}
          {until !== null && ` ${text.replayUntil(instant(until))}`}
        </p>
        {STAGES.map((stage) => {
          const since = screensFromShows[stage];
          return (
            since !== null && (
              <p key={stage}>{text.screensFromShows[stage](date(since, ['month', 'year']))}</p>
            )
          );
        })}
        <p className="text-xs text-quiet">{text.model(modelVersion)}</p>
      </div>
      <RequestsTable requests={requests} />
    </>
  );
}

function LastRun({ kind, run }: { kind: (typeof KINDS)[number]; run: RunView | null }) {
  return (
    <li>
      <h3 className="font-semibold">{text.kind[kind]}</h3>
      <p className="text-sm text-quiet">{text.about[kind]}</p>
      {run === null ? (
        <p className="mt-1">{text.never}</p>
      ) : (
        <>
          <p className="mt-1">
            {instant(run.finishedAt ?? run.startedAt)}, {text.forWeek(date(run.week))}
          </p>
          <p className={hasFailed(run) ? 'font-semibold text-alert' : 'font-semibold'}>{stateWords(run)}</p>
          {run.problems.length > 0 && (
            <ul className="mt-1 list-disc space-y-1 pl-5 text-sm">
              {toldProblems(run.problems).map(({ label, words }) => (
                <li key={`${label} ${words}`}>
                  {label}
                  {fr.colon}
                  {words}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </li>
  );
}
