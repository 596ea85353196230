import { shortDate } from '../format/format.ts';
import { boxOf, overlap, within, type Label } from './labels.ts';
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
  /** Its baseline, and the ends of the bands. */
  y: number;
  left: number;
  right: number;
  /** Of the whole drawing, which its words keep within. */
  width: number;
}

/** As the charts write, in the units of the drawing. */
const SIZE = 12;

/** The weeks below a chart, as many as fit, always the last. */
export function WeekAxis({ weeks, at, y, left, right, width }: WeekAxisProps) {
  const labels = weekTicks(weeks.length, right - left).map((index) => {
    const text = shortDate(weeks[index] ?? '');
    return within({ text, x: at.middle(index), y, anchor: 'middle', size: SIZE }, 0, width);
  });
  return labels.reduceRight(beside, []).map((label) => (
    <text key={label.x} x={label.x} y={y} textAnchor={label.anchor} className="fill-quiet">
      {label.text}
    </text>
  ));
}

/** A week that was moved may need the room of the one before it. */
function beside(placed: Label[], label: Label): Label[] {
  return placed.some((each) => overlap(boxOf(each), boxOf(label))) ? placed : [label, ...placed];
}
