import type { History } from '#shared/api/contract/history.ts';
import { Chart } from '../charts/chart.tsx';
import { Key } from '../charts/key.tsx';
import { date } from '../format/format.ts';
import { leftWords } from '../programme/left-words.ts';
import { historyText } from '../texts/fr/history.ts';
import { TitledCard } from '../ui/titled-card.tsx';
import { TrendPlot } from './trend-plot.tsx';
import { per100, trendFinding, type HistoryWeek } from './history-view.ts';

const HEIGHT = 200;
const columns = historyText.trendColumns;

/** What the programmes brought of what was possible, week after week. */
export function Trend({ history }: { history: History }) {
  const { weeks } = history;
  const finding = trendFinding(history);
  return (
    <TitledCard id="trend" title={historyText.trendTitle}>
      <figure className="mt-2">
        <figcaption>{finding}</figcaption>
        <Chart height={HEIGHT} label={finding}>
          {(width) => <TrendPlot weeks={weeks.toReversed()} width={width} height={HEIGHT} />}
        </Chart>
      </figure>
      <p className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <Key className="size-2.5 rounded-full border-2 border-ink" text={historyText.trendKeyWeek} />
        <Key className="h-0.75 w-4 bg-ink" text={historyText.trendKeyMonth} />
      </p>
      <details className="mt-3">
        <summary className="min-h-6 font-semibold">{historyText.trendToggle}</summary>
        <TrendTable weeks={weeks} />
      </details>
    </TitledCard>
  );
}

function TrendTable({ weeks }: { weeks: readonly HistoryWeek[] }) {
  return (
    <table aria-label={historyText.trendTable} className="mt-2 w-full text-right text-sm">
      <thead className="text-quiet">
        <tr>
          {Object.values(columns).map((name, index) => (
            <th key={name} scope="col" className={`pb-1 font-normal ${index === 0 ? 'text-left' : 'pl-3'}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {weeks.map(({ week, shareOfBest, shareOfBestTrend, leftRange }) => (
          <tr key={week}>
            <th scope="row" className="py-1.5 text-left font-normal whitespace-nowrap">
              {date(week)}
            </th>
            <td className="pl-3 font-semibold">{per100(shareOfBest)}</td>
            <td className="pl-3">{per100(shareOfBestTrend)}</td>
            <td className="pl-3">{leftWords(leftRange)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
