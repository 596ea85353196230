import { roundLevels } from '../../charts/scales.ts';
import { number } from '../../format/format.ts';
import { monitoring } from '../../texts/fr/monitoring.ts';
import { COMPARED, differenceWords, type Comparison } from './comparison-view.ts';

const ROW = 46;
const AXIS = 26;
const TOP = 4;
const SIDE = 14;
const text = monitoring.comparison;

export const DIFFERENCE_PLOT_HEIGHT = TOP + COMPARED.length * ROW + AXIS;

interface DifferencePlotProps {
  differences: Comparison['differences'];
  width: number;
}

/** How far the challenger's measures are from the champion's: a dot with its interval each, beside no difference. */
export function DifferencePlot({ differences, width }: DifferencePlotProps) {
  const known = COMPARED.flatMap((measure) => differences[measure] ?? []);
  const ends = known.flatMap(({ low, high }) => [low * 100, high * 100]);
  const levels = roundLevels(Math.min(0, ...ends), Math.max(0, ...ends), width < 400 ? 3 : 6);
  const [lowest, highest] = [levels[0] ?? 0, levels.at(-1) ?? 1];
  const x = (points: number): number => SIDE + ((points - lowest) / (highest - lowest)) * (width - 2 * SIDE);
  const base = TOP + COMPARED.length * ROW;
  return (
    <>
      {levels.map((level) => (
        <g key={level}>
          <path
            d={`M${x(level)} ${TOP}V${base}`}
            className={Math.abs(level) < 1e-9 ? 'stroke-ink stroke-[1.5]' : 'stroke-line'}
          />
          <text x={x(level)} y={base + 16} textAnchor="middle" className="fill-quiet">
            {number(level)}
          </text>
        </g>
      ))}
      {COMPARED.map((measure, index) => {
        const difference = differences[measure];
        const middle = TOP + index * ROW + 32;
        if (difference === null) return null;
        const [low, high] = [x(difference.low * 100), x(difference.high * 100)];
        return (
          <g key={measure}>
            <text x={0} y={middle - 14} className="fill-ink stroke-sheet stroke-4 [paint-order:stroke]">
              {text.measures[measure]}
            </text>
            <path
              d={`M${low} ${middle}H${high}M${low} ${middle - 5}v10M${high} ${middle - 5}v10`}
              className="fill-none stroke-foretold stroke-2"
            />
            <circle
              cx={x(difference.difference * 100)}
              cy={middle}
              r={5}
              className="fill-foretold stroke-sheet"
            >
              <title>{differenceWords(difference)}</title>
            </circle>
          </g>
        );
      })}
    </>
  );
}
