import { Levels, WeekAxis } from '../../charts/axes.tsx';
import { within } from '../../charts/labels.ts';
import { bands, roundLevels } from '../../charts/scales.ts';
import { Words } from '../../charts/words.tsx';
import { date } from '../../format/format.ts';
import { monitoring } from '../../texts/fr/monitoring.ts';
import type { ChosenWeek } from './chosen.ts';
import { drawn, isOutside, writeDrawn, type Measure, type Window } from './measures.ts';

const LEFT = 58;
const RIGHT = 58;
const TOP = 12;
const BOTTOM = 24;
const SIZE = 12;
const text = monitoring.performance;

interface MeasurePlotProps {
  /** Oldest first. */
  weeks: readonly ChosenWeek[];
  measure: Measure;
  width: number;
  height: number;
}

/** A measure of weeks together as a line in its band, and of each week alone as a ring; what lies outside is a filled square. */
export function MeasurePlot({ weeks, measure, width, height }: MeasurePlotProps) {
  const valueOf = (window: Window): number | null => {
    const value = window.measures[measure];
    return value === null ? null : drawn(measure, value);
  };
  const bandOf = (window: Window) => {
    const band = window.bands?.[measure] ?? null;
    return band === null ? null : { low: drawn(measure, band.low), high: drawn(measure, band.high) };
  };
  const shown = weeks.flatMap(({ own, together }) => {
    const band = bandOf(together);
    return [valueOf(own), valueOf(together), band?.low ?? null, band?.high ?? null];
  });
  const known = shown.filter((value) => value !== null);
  const levels = roundLevels(Math.min(...known), Math.max(...known), 4);
  const [low, high] = [levels[0] ?? 0, levels.at(-1) ?? 1];
  const base = height - BOTTOM;
  const right = width - RIGHT;
  const y = (value: number): number => base - ((value - low) / (high - low)) * (base - TOP);
  const at = bands(weeks.length, LEFT, right);
  const points = (of: 'own' | 'together') =>
    weeks.flatMap((week, index) => {
      const value = valueOf(week[of]);
      if (value === null) return [];
      const outside = isOutside(week[of], measure);
      return [{ week: week.week, x: at.middle(index), y: y(value), value, outside }];
    });
  const together = points('together');
  const labels = together.slice(-1).map((last) => ({
    ...within(
      { text: writeDrawn(measure, last.value), x: last.x + 9, y: last.y + 4, anchor: 'start', size: SIZE },
      LEFT,
      width,
    ),
    className: `font-semibold ${last.outside ? 'fill-loss' : 'fill-ink'}`,
  }));
  return (
    <>
      {bandRuns(weeks, bandOf).map((run) => (
        <polygon
          key={run[0]?.index}
          points={[
            ...run.map(({ index, band }) => `${at.middle(index)},${y(band.high)}`),
            ...run.toReversed().map(({ index, band }) => `${at.middle(index)},${y(band.low)}`),
          ].join(' ')}
          className="fill-foretold/20 stroke-foretold/40"
        />
      ))}
      <Levels ticks={levels} y={y} left={LEFT} right={right} write={(value) => writeDrawn(measure, value)} />
      <WeekAxis
        weeks={weeks.map(({ week }) => week)}
        at={at}
        y={height - 6}
        left={LEFT}
        right={right}
        width={width}
      />
      <polyline
        points={together.map((each) => `${each.x},${each.y}`).join(' ')}
        className="fill-none stroke-ink stroke-[2.5]"
      />
      {points('own').map((each) => (
        <Mark key={each.week} {...each} measure={measure} radius={3} />
      ))}
      {together
        .filter(({ outside }) => outside)
        .map((each) => (
          <Mark key={each.week} {...each} measure={measure} radius={4.5} />
        ))}
      <Words labels={labels} />
    </>
  );
}

interface MarkProps {
  week: string;
  x: number;
  y: number;
  value: number;
  outside: boolean;
  measure: Measure;
  radius: number;
}

function Mark({ week, x, y, value, outside, measure, radius }: MarkProps) {
  const said = text.dot(date(week), writeDrawn(measure, value), outside ? text.outside : '');
  if (!outside) {
    return (
      <circle cx={x} cy={y} r={radius} className="fill-sheet stroke-ink">
        <title>{said}</title>
      </circle>
    );
  }
  const side = radius * 1.8;
  return (
    <rect
      x={x - side / 2}
      y={y - side / 2}
      width={side}
      height={side}
      transform={`rotate(45 ${x} ${y})`}
      className="fill-loss stroke-sheet"
    >
      <title>{said}</title>
    </rect>
  );
}

interface Banded {
  index: number;
  band: { low: number; high: number };
}

/** Neighbouring weeks with a band; one that stands alone is no area. */
function bandRuns(
  weeks: readonly ChosenWeek[],
  bandOf: (window: Window) => Banded['band'] | null,
): Banded[][] {
  const runs: Banded[][] = [[]];
  for (const [index, { together }] of weeks.entries()) {
    const band = bandOf(together);
    if (band === null) runs.push([]);
    else runs.at(-1)?.push({ index, band });
  }
  return runs.filter((run) => run.length > 1);
}
