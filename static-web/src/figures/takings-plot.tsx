import { Levels, WeekAxis } from '../charts/axes.tsx';
import { bands, roundTicks } from '../charts/scales.ts';
import { Hatching, Words } from '../charts/words.tsx';
import { number } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { isComing, isPlayed, type WeekFigures } from './figures-view.ts';
import { takingsLabels } from './takings-labels.ts';

const HATCH = 'takings-hatch';
const LEFT = 48;
/** Room for the word at the costs. */
const RIGHT = 64;
const TOP = 34;
const BOTTOM = 24;

interface TakingsPlotProps {
  weeks: readonly WeekFigures[];
  width: number;
  height: number;
}

/** Takings by week: the fact solid with a mark where the forecast was, what is to come hatched, the costs a line. */
export function TakingsPlot({ weeks, width, height }: TakingsPlotProps) {
  const right = width - RIGHT;
  const base = height - BOTTOM;
  const highest = Math.max(
    ...weeks.flatMap(({ takings, expectedTakings, fixedCosts }) => [
      takings ?? 0,
      expectedTakings ?? 0,
      fixedCosts,
    ]),
  );
  const ticks = roundTicks(highest, 5);
  const y = (euros: number): number => base - (euros / (ticks.at(-1) ?? 1)) * (base - TOP);
  const at = bands(weeks.length, LEFT, right);
  return (
    <>
      <Hatching id={HATCH} />
      <Levels ticks={ticks} y={y} left={LEFT} right={right} write={number} />
      <WeekAxis
        weeks={weeks.map(({ week }) => week)}
        at={at}
        y={height - 6}
        left={LEFT}
        right={right}
        width={width}
      />
      {weeks.map((week, index) => (
        <Bar key={week.week} week={week} left={at.left(index)} width={at.width} y={y} base={base} />
      ))}
      {weeks.map((week, index) => (
        <Level
          key={week.week}
          left={at.left(index) - 4}
          right={at.left(index) + at.width + 4}
          y={y(week.fixedCosts)}
          className="stroke-quiet stroke-[1.5]"
          dashes="5 3"
        />
      ))}
      <text x={0} y={12} className="fill-quiet">
        {fr.figures.axisEuros}
      </text>
      <Words labels={takingsLabels(weeks, at, y, { top: 16, right: width })} />
    </>
  );
}

interface BarProps {
  week: WeekFigures;
  left: number;
  width: number;
  y: (euros: number) => number;
  base: number;
}

function Bar({ week, left, width, y, base }: BarProps) {
  const { expectedTakings } = week;
  const from = (euros: number) => ({ x: left, y: y(euros), width, height: base - y(euros) });
  if (isComing(week)) {
    return (
      <rect
        {...from(week.expectedTakings)}
        fill={`url(#${HATCH})`}
        className="stroke-foretold stroke-[1.5]"
      />
    );
  }
  return (
    <>
      {isPlayed(week) && <rect {...from(week.takings)} className="fill-ink" />}
      {isPlayed(week) && expectedTakings !== null && (
        <Level
          left={left}
          right={left + width}
          y={y(expectedTakings)}
          className="stroke-foretold stroke-[2.5]"
        />
      )}
    </>
  );
}

interface LevelProps {
  left: number;
  right: number;
  y: number;
  className: string;
  dashes?: string;
}

/** A level in a week, seen on a bar as well as beside it. */
function Level({ left, right, y, className, dashes }: LevelProps) {
  const d = `M${left} ${y}H${right}`;
  return (
    <>
      <path d={d} className="stroke-sheet stroke-5" />
      <path d={d} className={className} strokeDasharray={dashes} />
    </>
  );
}
