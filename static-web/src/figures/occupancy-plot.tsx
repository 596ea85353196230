import { Levels, WeekAxis } from '../charts/axes.tsx';
import { within } from '../charts/labels.ts';
import { bands } from '../charts/scales.ts';
import { Hatching, Words } from '../charts/words.tsx';
import { percent } from '../format/format.ts';
import { occupancyIn, type WeekFigures } from './figures-view.ts';

const LEFT = 48;
const TOP = 20;
const BOTTOM = 24;
const TICKS = [0, 0.5, 1];

interface OccupancyPlotProps {
  /** Its number. */
  room: number;
  weeks: readonly WeekFigures[];
  width: number;
  height: number;
}

/** How full a room was by week, of the same height for every room; what is to come is hatched. */
export function OccupancyPlot({ room, weeks, width, height }: OccupancyPlotProps) {
  const hatch = `occupancy-hatch-${room}`;
  const right = width - 4;
  const base = height - BOTTOM;
  const y = (share: number): number => base - share * (base - TOP);
  const at = bands(weeks.length, LEFT, right);
  const bars = weeks.flatMap(({ week, state, occupancy, expectedOccupancy }, index) => {
    const fact = occupancyIn(occupancy, room);
    const share = fact ?? (state === 'coming' ? occupancyIn(expectedOccupancy, room) : null);
    return share === null ? [] : [{ week, index, share, isFact: fact !== null }];
  });
  const labels = bars.slice(-1).map(({ index, share, isFact }) => {
    const label = {
      text: percent(share),
      x: at.middle(index),
      y: y(share) - 5,
      anchor: 'middle',
      size: 12,
    } as const;
    return {
      ...within(label, LEFT, width),
      className: `font-semibold ${isFact ? 'fill-ink' : 'fill-foretold'}`,
    };
  });
  return (
    <>
      <Hatching id={hatch} />
      <Levels ticks={TICKS} y={y} left={LEFT} right={right} write={percent} />
      <WeekAxis
        weeks={weeks.map(({ week }) => week)}
        at={at}
        y={height - 6}
        left={LEFT}
        right={right}
        width={width}
      />
      {bars.map(({ week, index, share, isFact }) => (
        <rect
          key={week}
          x={at.left(index)}
          y={y(share)}
          width={at.width}
          height={base - y(share)}
          fill={isFact ? undefined : `url(#${hatch})`}
          className={isFact ? 'fill-ink' : 'stroke-foretold stroke-[1.5]'}
        />
      ))}
      <Words labels={labels} />
    </>
  );
}
