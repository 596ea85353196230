import type { ReactNode } from 'react';
import type { Figures, History } from '../../../shared/api/contract.ts';
import { useFigures, useHistory } from '../api/queries.ts';
import { money, number } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { FailedNotice } from '../ui/failed-notice.tsx';
import { Notice } from '../ui/notice.tsx';
import { card, cardTitle } from '../ui/styles.ts';
import { FilmsTable } from './films-table.tsx';
import { HistorySkeleton } from './history-skeleton.tsx';
import { coveredWeeks, scoredFilms, shareOfBest } from './history-view.ts';
import { ScatterPlot } from './scatter-plot.tsx';
import { WeeksTable } from './weeks-table.tsx';
import { ofTen } from '../texts/chances.ts';

/** What the programmes brought, and how good the forecasts were. */
export function HistoryPage() {
  const history = useHistory();
  const figures = useFigures();
  return (
    <>
      <title>{`${fr.history.title} – ${fr.product}`}</title>
      <h1 className="mb-6 text-lg leading-tight font-bold sm:text-xl">{fr.history.title}</h1>
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

function HistoryContent({ history, figures }: { history: History; figures: Figures | null }) {
  const { weeks } = history;
  if (weeks.length === 0) return <Notice title={fr.history.empty} />;
  const { takings, best, per100 } = shareOfBest(weeks);
  const detail = weeks.length === 1 ? fr.history.oneWeek : fr.history.shareDetail;
  return (
    <div className="space-y-6">
      <div className="max-w-3xl">
        <p data-testid="sentence" className="text-xl leading-snug font-medium text-pretty sm:text-2xl">
          {fr.history.shareStart}
          <strong className="font-bold whitespace-nowrap text-velvet">{money(per100)}</strong>
          {fr.history.shareEnd}
        </p>
        <p className="mt-2 text-quiet">
          {detail(weeks.length, money(takings), money(best))}{' '}
          {fr.history.wonWeeks(coveredWeeks(weeks), weeks.length)}
        </p>
      </div>
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <Card id="weeks" title={fr.history.weeksTitle}>
          <WeeksTable weeks={weeks} figures={figures} />
        </Card>
        <Card id="plot" title={fr.history.plotTitle}>
          <Forecasts history={history} />
        </Card>
      </div>
    </div>
  );
}

function Forecasts({ history }: { history: History }) {
  const films = scoredFilms(history.weeks);
  const metrics = history.metrics.monday ?? history.metrics.thursday;
  if (films.length === 0 || metrics === null)
    return <p className="mt-3 text-quiet">{fr.history.noForecasts}</p>;
  const finding = fr.history.plotFinding(ofTen(metrics.within2), number(metrics.films));
  return (
    <>
      <p className="mt-2">{finding}</p>
      <ScatterPlot films={films} label={finding} />
      <p className="mt-2 text-sm text-quiet">{fr.history.plotAxes}</p>
      <FilmsTable films={films} />
    </>
  );
}

function Card({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className={`${card} min-w-0`}>
      <h2 id={id} className={cardTitle}>
        {title}
      </h2>
      {children}
    </section>
  );
}
