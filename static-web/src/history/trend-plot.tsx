import { Levels, WeekAxis } from '../charts/axes.tsx';
import { bands } from '../charts/scales.ts';
import { Words } from '../charts/words.tsx';
import { money, number } from '../format/format.ts';
import { historyText } from '../texts/fr/history.ts';
import type { HistoryWeek } from './history-view.ts';

const LEFT = 40;
const RIGHT = 48;
const TOP = 28;
const BOTTOM = 24;
const TICKS = [0, 25, 50, 75, 100];

interface TrendPlotProps {
  /** Oldest first. */
  weeks: readonly HistoryWeek[];
  width: number;
  height: number;
}

/** What each programme brought of 100 possible euros, and of four weeks together as a line. */
export function TrendPlot({ weeks, width, height }: TrendPlotProps) {
  const right = width - RIGHT;
  const base = height - BOTTOM;
  const y = (euros: number): number => base - (euros / 100) * (base - TOP);
  const at = bands(weeks.length, LEFT, right);
  const points = (share: 'shareOfBest' | 'shareOfBestTrend'): Point[] =>
    weeks.flatMap((week, index) => {
      const euros = week[share];
      return euros === null ? [] : [{ x: at.middle(index), y: y(euros * 100), euros: euros * 100 }];
    });
  const trend = points('shareOfBestTrend');
  const labels = trend.slice(-1).map((last) => ({
    ...({ text: money(last.euros), x: last.x + 10, y: last.y + 4, anchor: 'start', size: 12 } as const),
    className: 'font-semibold fill-ink',
  }));
  return (
    <>
      <Levels
        ticks={TICKS}
        y={y}
        left={LEFT}
        right={right}
        write={(euros) => (euros % 50 === 0 ? number(euros) : '')}
      />
      <WeekAxis
        weeks={weeks.map(({ week }) => week)}
        at={at}
        y={height - 6}
        left={LEFT}
        right={right}
        width={width}
      />
      <polyline
        points={trend.map((each) => `${each.x},${each.y}`).join(' ')}
        className="fill-none stroke-ink stroke-[2.5]"
      />
      {points('shareOfBest').map((each) => (
        <circle key={each.x} cx={each.x} cy={each.y} r={3.5} className="fill-sheet stroke-ink stroke-[1.5]" />
      ))}
      <text x={0} y={12} className="fill-quiet">
        {historyText.trendAxis}
      </text>
      <Words labels={labels} />
    </>
  );
}

interface Point {
  x: number;
  y: number;
  euros: number;
}
