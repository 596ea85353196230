import { axisX, axisY, barY, gridY, plot, ruleY, text } from '@observablehq/plot';
import { FORETOLD, hatching, SOLID, style, weekTicks, word } from '../charts/plot-style.ts';
import { percent, shortDate } from '../format/format.ts';
import { occupancyIn, type WeekFigures } from './figures-view.ts';

const LEFT = 48;

export interface RoomWeeks {
  /** Its number. */
  room: number;
  weeks: readonly WeekFigures[];
}

/** How full a room was by week, of the same height for every room; what is to come is hatched. */
export const occupancyPlot =
  (height: number) =>
  ({ room, weeks }: RoomWeeks, width: number): Element => {
    const hatch = `occupancy-hatch-${room}`;
    const names = weeks.map(({ week }) => week);
    const played = weeks.flatMap(({ week, occupancy }) => point(week, occupancyIn(occupancy, room)));
    const coming = weeks.flatMap(({ week, state, expectedOccupancy }) =>
      state === 'coming' ? point(week, occupancyIn(expectedOccupancy, room)) : [],
    );
    const label = {
      ...word,
      x: 'week',
      y: 'share',
      dy: -8,
      text: ({ share }: Point) => percent(share),
    };
    return plot({
      width,
      height,
      marginLeft: LEFT,
      marginRight: 4,
      style,
      x: { type: 'band', domain: names, padding: 0.22 },
      y: { domain: [0, 1] },
      marks: [
        hatching(hatch),
        gridY([0.5, 1], { stroke: 'var(--line)', strokeOpacity: 1 }),
        axisY([0, 0.5, 1], { label: null, tickSize: 0, tickFormat: percent }),
        axisX({ label: null, tickSize: 0, ticks: weekTicks(names, width - LEFT), tickFormat: shortDate }),
        barY(played, { x: 'week', y: 'share', fill: SOLID }),
        barY(coming, { x: 'week', y: 'share', fill: `url(#${hatch})`, stroke: FORETOLD, strokeWidth: 1.5 }),
        ruleY([0], { stroke: 'var(--quiet)' }),
        text([...played, ...coming].slice(-1), { ...label, fill: coming.length > 0 ? FORETOLD : SOLID }),
      ],
    });
  };

interface Point {
  week: string;
  share: number;
}

const point = (week: string, share: number | null): Point[] => (share === null ? [] : [{ week, share }]);
