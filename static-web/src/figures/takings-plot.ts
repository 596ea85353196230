import {
  axisX,
  axisY,
  barY,
  gridY,
  plot,
  ruleY,
  text,
  tickY,
  type Markish,
  type TickYOptions,
} from '@observablehq/plot';
import { COSTS, FORETOLD, hatching, SOLID, style, weekTicks, word } from '../charts/plot-style.ts';
import { money, number, shortDate } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { isComing, isPlayed, type ComingWeek, type PlayedWeek, type WeekFigures } from './figures-view.ts';

const HATCH = 'takings-hatch';
const LEFT = 48;
/** Room for the word at the costs. */
const RIGHT = 60;

/** Takings by week: the fact solid with a mark where the forecast was, what is to come hatched, the costs a line. */
/** Takings by week: the fact solid with a mark where the forecast was, what is to come hatched, the costs a line. */
export const takingsPlot =
  (height: number) =>
  (weeks: readonly WeekFigures[], width: number): Element => {
    const played = weeks.filter(isPlayed);
    const coming = weeks.filter(isComing);
    const highest = played.toSorted((a, b) => b.takings - a.takings).slice(0, 1);
    return plot({
      width,
      height,
      marginLeft: LEFT,
      marginTop: 30,
      marginRight: RIGHT,
      style,
      x: { type: 'band', domain: names(weeks), padding: 0.22 },
      y: { zero: true, nice: true },
      marks: [
        hatching(HATCH),
        gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 5 }),
        axisY({ label: null, tickSize: 0, ticks: 5, tickFormat: number }),
        axisX({
          label: null,
          tickSize: 0,
          ticks: weekTicks(names(weeks), width - LEFT - RIGHT),
          tickFormat: shortDate,
        }),
        barY(played, { x: 'week', y: 'takings', fill: SOLID }),
        barY(coming, { x: 'week', y: 'expectedTakings', fill: `url(#${HATCH})`, ...outline }),
        ...level(played, 'expectedTakings', { stroke: FORETOLD, strokeWidth: 2.5 }),
        ...level(weeks, 'fixedCosts', { stroke: COSTS, strokeWidth: 1.5, strokeDasharray: '5 3', ...joined }),
        ruleY([0], { stroke: 'var(--quiet)' }),
        text(highest, {
          ...above,
          x: 'week',
          y: 'takings',
          text: ({ takings }: PlayedWeek) => money(takings),
        }),
        text(coming, {
          ...above,
          x: 'week',
          y: 'expectedTakings',
          text: ({ expectedTakings }: ComingWeek) => money(expectedTakings),
          fill: FORETOLD,
        }),
        text(weeks.slice(-1), {
          y: 'fixedCosts',
          text: ({ fixedCosts }: WeekFigures) => `${fr.figures.costs}\n${money(fixedCosts)}`,
          frameAnchor: 'right',
          textAnchor: 'start',
          dx: 6,
          fill: COSTS,
          fontWeight: 600,
        }),
        text([fr.figures.axisEuros], { frameAnchor: 'top-left', dx: -LEFT, dy: -26 }),
      ],
    });
  };

const names = (weeks: readonly WeekFigures[]): string[] => weeks.map(({ week }) => week);

const outline = { stroke: FORETOLD, strokeWidth: 1.5 };
/** The marks of neighbouring weeks meet. */
const joined = { insetLeft: -4, insetRight: -4 };
const above = { ...word, dy: -9 };

/** A level in each week, seen on a bar as well as beside it. */
function level(
  weeks: readonly WeekFigures[],
  y: 'expectedTakings' | 'fixedCosts',
  line: TickYOptions,
): Markish[] {
  const halo = {
    stroke: 'var(--sheet)',
    strokeWidth: Number(line.strokeWidth) + 2.5,
    strokeDasharray: 'none',
  };
  return [tickY(weeks, { ...line, ...halo, x: 'week', y }), tickY(weeks, { ...line, x: 'week', y })];
}
