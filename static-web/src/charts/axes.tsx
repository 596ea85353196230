import { shortDate } from '../format/format.ts';
import { weekTicks, type Bands } from './scales.ts';

interface LevelsProps {
  ticks: readonly number[];
  y: (value: number) => number;
  left: number;
  right: number;
  write: (value: number) => string;
}

/** The levels of a chart: a line each, and what it stands for on the left. */
export function Levels({ ticks, y, left, right, write }: LevelsProps) {
  return ticks.map((tick) => (
    <g key={tick}>
      <path d={`M${left} ${y(tick)}H${right}`} className={tick === 0 ? 'stroke-quiet' : 'stroke-line'} />
      <text x={left - 6} y={y(tick) + 4} textAnchor="end" className="fill-quiet">
        {write(tick)}
      </text>
    </g>
  ));
}

interface WeekAxisProps {
  weeks: readonly string[];
  at: Bands;
  /** Its baseline, and the ends of the drawing that the first and the last word keep to. */
  y: number;
  left: number;
  right: number;
}

/** The weeks below a chart, as many as fit. */
export function WeekAxis({ weeks, at, y, left, right }: WeekAxisProps) {
  return weekTicks(weeks.length, right - left).map((index) => (
    <text key={index} x={at.middle(index)} y={y} textAnchor="middle" className="fill-quiet">
      {shortDate(weeks[index] ?? '')}
    </text>
  ));
}
