import { Key } from '../charts/key.tsx';
import { Words } from '../charts/words.tsx';
import { number } from '../format/format.ts';
import { historyText } from '../texts/fr/history.ts';
import type { ScoredFilm } from './history-view.ts';
import { logScale } from './log-scale.ts';
import { scatterLabels } from './scatter-labels.ts';

/** Units of the drawing; on a phone of 360 px one is about 0.9 px. */
const SIZE = 320;
const LEFT = 60;
const BOTTOM = 42;
const TOP = 26;
const RIGHT = 12;
const WIDTH = SIZE - LEFT - RIGHT;
const HEIGHT = SIZE - TOP - BOTTOM;

/** Forecast against fact on logarithmic axes, with the band from half to double. A table with the same stands below. */
export function ScatterPlot({ films, label }: { films: readonly ScoredFilm[]; label: string }) {
  const { at, ticks, start, end } = logScale(
    films.flatMap(({ forecast, actual }) => [forecast.mean, actual]),
  );
  const x = (value: number): number => LEFT + at(value) * WIDTH;
  const y = (value: number): number => TOP + (1 - at(value)) * HEIGHT;
  const band = [
    [start, start],
    [start, start * 2],
    [end / 2, end],
    [end, end],
    [end, end / 2],
    [start * 2, start],
  ] as const;
  const field = { left: LEFT, right: SIZE - RIGHT, top: TOP, bottom: SIZE - BOTTOM };
  const labels = scatterLabels(films, field, ({ forecast, actual }) => ({
    x: x(forecast.mean),
    y: y(actual),
  }));
  // Those of the programme last: they lie on top.
  const inOrder = films.toSorted((a, b) => Number(a.programmed) - Number(b.programmed));

  return (
    <figure className="mt-3">
      <svg role="img" aria-label={label} viewBox={`0 0 ${SIZE} ${SIZE}`} className="w-full">
        {ticks.map((tick, index) => (
          <g key={tick} className="fill-quiet text-[11.5px]">
            <path
              d={`M${x(tick)} ${TOP}V${SIZE - BOTTOM}M${LEFT} ${y(tick)}H${SIZE - RIGHT}`}
              className="stroke-line"
            />
            {/* Every second: side by side they would touch on a phone. */}
            {(ticks.length - index) % 2 === 1 && (
              <text x={x(tick)} y={SIZE - BOTTOM + 15} textAnchor="middle">
                {number(tick)}
              </text>
            )}
            <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
              {number(tick)}
            </text>
          </g>
        ))}
        <polygon points={band.map(([a, b]) => `${x(a)},${y(b)}`).join(' ')} className="fill-foretold/15" />
        <path
          d={`M${x(start)} ${y(start)}L${x(end)} ${y(end)}`}
          className="stroke-foretold"
          strokeDasharray="4 4"
        />
        {inOrder.map(({ filmId, week, title, forecast, actual, programmed }) => (
          <circle
            key={`${week} ${filmId}`}
            cx={x(forecast.mean)}
            cy={y(actual)}
            r={programmed ? 5 : 3.2}
            className={programmed ? 'fill-velvet stroke-sheet' : 'fill-ink/55'}
          >
            <title>{historyText.plotDot(title, forecast.mean, number(actual))}</title>
          </circle>
        ))}
        <Words labels={labels} />
        <g className="fill-ink text-[12.5px] font-semibold">
          <text x={SIZE - RIGHT} y={SIZE - 8} textAnchor="end">
            {historyText.plotX}
          </text>
          <text x={LEFT - 6} y={TOP - 10} textAnchor="end">
            {historyText.plotY}
          </text>
        </g>
      </svg>
      <figcaption className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <Key className="size-2.5 rounded-full bg-velvet" text={historyText.plotProgrammed} />
        <Key className="size-2 rounded-full bg-ink/55" text={historyText.plotOther} />
        <Key className="h-3 w-5 bg-foretold/25" text={historyText.plotBand} />
      </figcaption>
    </figure>
  );
}
