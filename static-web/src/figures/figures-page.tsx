import type { Figures } from '#shared/api/contract/figures.ts';
import { useFigures } from '../api/queries.ts';
import { weekSpan } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { FailedNotice } from '../ui/failed-notice.tsx';
import { Notice } from '../ui/notice.tsx';
import { saveFile } from '../ui/save-file.ts';
import { buttonStyle } from '../ui/styles.ts';
import { Sentence } from '../programme/sentence.tsx';
import { ComingWeek } from './coming-week.tsx';
import { OccupancyCharts, TakingsChart } from './figure-charts.tsx';
import { FigureTiles } from './figure-tiles.tsx';
import { figuresCsv } from './figures-csv.ts';
import { FiguresSkeleton } from './figures-skeleton.tsx';
import { FiguresTable } from './figures-table.tsx';
import {
  chartWeeks,
  figuresSentence,
  hasFigures,
  lastPlayed,
  roomsIn,
  weekToDecide,
} from './figures-view.ts';
import { YearToDate } from './year-to-date.tsx';

/** As many charts of rooms as there is height for beside the takings. */
const BESIDE_TAKINGS = 2;

/** Takings, costs, result and occupancy of all weeks. */
export function FiguresPage() {
  const { data, isError, error, refetch } = useFigures();
  return (
    <>
      <title>{`${fr.figures.title} – ${fr.product}`}</title>
      <header className="mb-6 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-lg leading-tight font-bold sm:text-xl">{fr.figures.title}</h1>
        {data?.weeks.some(hasFigures) === true && <Actions figures={data} />}
      </header>
      {data !== undefined ? (
        <FiguresContent figures={data} />
      ) : isError ? (
        <FailedNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <FiguresSkeleton />
      )}
    </>
  );
}

function Actions({ figures }: { figures: Figures }) {
  const save = (): void => {
    const last = figures.weeks.filter(hasFigures).at(-1)?.week ?? '';
    saveFile(fr.figures.csv.fileName(last), figuresCsv(figures), 'text/csv;charset=utf-8');
  };
  return (
    <div className="flex gap-2 print:hidden">
      <button type="button" className={buttonStyle.small} onClick={() => print()}>
        {fr.figures.print}
      </button>
      <button type="button" className={buttonStyle.small} onClick={save}>
        {fr.figures.exportCsv}
      </button>
    </div>
  );
}

function FiguresContent({ figures }: { figures: Figures }) {
  const { weeks, rooms } = figures;
  if (!weeks.some(hasFigures)) return <Notice title={fr.figures.empty} detail={fr.figures.emptyDetail} />;
  const last = lastPlayed(weeks);
  const toDecide = weekToDecide(weeks);
  const charted = roomsIn(rooms, chartWeeks(figures));
  const areMany = charted.length > BESIDE_TAKINGS;
  return (
    <div className="space-y-6">
      <Sentence pieces={figuresSentence(weeks)} />
      {toDecide !== null && <ComingWeek week={toDecide} rooms={rooms} />}
      {last !== null && (
        <section aria-labelledby="latest">
          <h2 id="latest" className="mb-3 font-semibold">
            {fr.week.heading(weekSpan(last.week))}
          </h2>
          <FigureTiles week={last} rooms={rooms} />
        </section>
      )}
      {last !== null && <YearToDate week={last} />}
      <div className={`grid gap-6 ${areMany ? '' : 'xl:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]'}`}>
        <TakingsChart figures={figures} />
        <OccupancyCharts figures={figures} rooms={charted} areMany={areMany} />
      </div>
      <FiguresTable figures={figures} />
    </div>
  );
}
