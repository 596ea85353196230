import { axisX, axisY, dot, gridY, line, plot, ruleY, text } from '@observablehq/plot';
import { SOLID, style, weekTicks, word } from '../charts/plot-style.ts';
import { money, number, shortDate } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import type { HistoryWeek } from './history-view.ts';

const LEFT = 40;
const RIGHT = 44;

/** What each programme brought of 100 possible euros, and of four weeks together as a line; oldest week first. */
export const trendPlot =
  (height: number) =>
  (weeks: readonly HistoryWeek[], width: number): Element => {
    const names = weeks.map(({ week }) => week);
    const trend = weeks.flatMap(({ week, shareOfBestTrend }) => point(week, shareOfBestTrend));
    const single = weeks.flatMap(({ week, shareOfBest }) => point(week, shareOfBest));
    return plot({
      width,
      height,
      marginLeft: LEFT,
      marginRight: RIGHT,
      marginTop: 28,
      style,
      x: { type: 'point', domain: names, padding: 0.4 },
      y: { domain: [0, 100] },
      marks: [
        gridY([25, 50, 75, 100], { stroke: 'var(--line)', strokeOpacity: 1 }),
        axisY([0, 50, 100], { label: null, tickSize: 0, tickFormat: number }),
        axisX({
          label: null,
          tickSize: 0,
          ticks: weekTicks(names, width - LEFT - RIGHT),
          tickFormat: shortDate,
        }),
        ruleY([0], { stroke: 'var(--quiet)' }),
        line(trend, { x: 'week', y: 'euros', stroke: SOLID, strokeWidth: 2.5 }),
        dot(single, { x: 'week', y: 'euros', r: 3.5, fill: 'var(--sheet)', stroke: SOLID, strokeWidth: 1.5 }),
        text(trend.slice(-1), {
          ...word,
          x: 'week',
          y: 'euros',
          dx: 10,
          textAnchor: 'start',
          text: ({ euros }: Point) => money(euros),
        }),
        text([fr.history.trendAxis], { frameAnchor: 'top-left', dx: -LEFT, dy: -24 }),
      ],
    });
  };

interface Point {
  week: string;
  euros: number;
}

const point = (week: string, share: number | null): Point[] =>
  share === null ? [] : [{ week, euros: share * 100 }];
