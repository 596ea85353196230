import type { Figures } from '#shared/api/contract/figures.ts';
import type { History } from '#shared/api/contract/history.ts';
import { useFigures, useHistory } from '../api/queries.ts';
import { date, money } from '../format/format.ts';
import { LearnedShare } from '../programme/learned-share.tsx';
import { fr } from '../texts/fr.ts';
import { historyText } from '../texts/fr/history.ts';
import { learnedText } from '../texts/fr/learned.ts';
import { FailedNotice } from '../ui/failed-notice.tsx';
import { Notice } from '../ui/notice.tsx';
import { TitledCard } from '../ui/titled-card.tsx';
import { FilmsTable } from './films-table.tsx';
import { HistorySkeleton } from './history-skeleton.tsx';
import { mostLeft, per100, scoredFilms } from './history-view.ts';
import { TicketImport } from './import/ticket-import.tsx';
import { ScatterPlot } from './scatter-plot.tsx';
import { ToldWorth } from './told-worth.tsx';
import { TrustTable } from './trust-table.tsx';
import { Trend } from './trend.tsx';
import { WeeksNotForecast } from './weeks-not-forecast.tsx';
import { WeeksWithoutResult } from './weeks-without-result.tsx';
import { WeeksTable } from './weeks-table.tsx';
import { leftWords } from '../programme/left-words.ts';
import { ofTen } from '../texts/chances.ts';

/** What the programmes brought, and how good the forecasts were. */
export function HistoryPage() {
  const history = useHistory();
  const figures = useFigures();
  return (
    <>
      <title>{`${historyText.title} – ${fr.product}`}</title>
      <h1 className="mb-6 text-lg leading-tight font-bold sm:text-xl">{historyText.title}</h1>
      {history.data !== undefined && (figures.data !== undefined || figures.isError) ? (
        <HistoryContent history={history.data} figures={figures.data ?? null} />
      ) : history.isError ? (
        <FailedNotice error={history.error} onRetry={() => void history.refetch()} />
      ) : (
        <HistorySkeleton />
      )}
    </>
  );
}

/** The date in a template while no week has been played. */
const EXAMPLE_WEEK = '2023-06-07';

function HistoryContent({ history, figures }: { history: History; figures: Figures | null }) {
  const { weeks, withoutResult, notForecast } = history;
  const isPlayed = weeks.length > 0;
  const example = weeks[0] ?? withoutResult[0] ?? notForecast[0];
  return (
    <div className="space-y-6">
      {isPlayed ? <Summary history={history} /> : <Notice title={historyText.empty} />}
      <WeeksWithoutResult weeks={withoutResult} />
      {isPlayed && (
        <TitledCard id="weeks" title={historyText.weeksTitle}>
          <WeeksTable weeks={weeks} figures={figures} />
        </TitledCard>
      )}
      {/* In one place, whatever there is: it tells what it stored, also where those are the first results. */}
      <TicketImport week={example?.week ?? EXAMPLE_WEEK} />
      <WeeksNotForecast weeks={notForecast} />
      {isPlayed && (
        <TitledCard id="plot" title={historyText.plotTitle}>
          <Forecasts history={history} />
        </TitledCard>
      )}
      <ToldWorth told={history.told} />
    </div>
  );
}

/** What the programmes brought, of what the best ones would have. */
function Summary({ history }: { history: History }) {
  const { weeks } = history;
  const { takings, bestTakings, shareOfBest, count } = history.overall;
  const worst = mostLeft(weeks);
  return (
    <>
      <div className="max-w-3xl">
        <p data-testid="sentence" className="text-xl leading-snug font-medium text-pretty sm:text-2xl">
          {historyText.shareStart}
          <strong className="font-bold whitespace-nowrap">{per100(shareOfBest)}</strong>
          {historyText.shareEnd}
        </p>
        <p className="mt-2 text-quiet">
          {historyText.shareDetail(weeks.length, money(takings), money(bestTakings))}{' '}
          {worst !== null &&
            weeks.length > 1 &&
            historyText.mostLeft(date(worst.week), leftWords(worst.leftRange))}{' '}
          {historyText.wonWeeks(count.covered, count.played)}
        </p>
      </div>
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <Trend history={history} />
        <TitledCard id="share" title={learnedText.title}>
          <div className="mt-2">
            <LearnedShare learned={history.learned} start={history.currentShare} />
          </div>
        </TitledCard>
      </div>
    </>
  );
}

function Forecasts({ history }: { history: History }) {
  const films = scoredFilms(history.weeks);
  const { trust } = history;
  const last = trust?.all.monday ?? trust?.all.thursday ?? null;
  if (films.length === 0 || trust === null || last === null)
    return <p className="mt-3 text-quiet">{historyText.noForecasts}</p>;
  const finding = historyText.plotFinding(ofTen(last.within2 / last.films), last.films);
  return (
    <>
      <p className="mt-2">{finding}</p>
      <TrustTable trust={trust} leftOut={Math.max(0, films.length - trust.all.films)} />
      <div className="gap-x-10 lg:grid lg:grid-cols-[minmax(0,28rem)_minmax(0,1fr)] print:max-w-96">
        <ScatterPlot films={films} label={finding} />
        <div>
          <p className="mt-2 text-sm text-quiet">{historyText.plotAxes}</p>
          <FilmsTable films={films} />
        </div>
      </div>
    </>
  );
}
