import { boxOf, overlap, within, type Label } from '../../charts/labels.ts';
import { monitoring } from '../../texts/fr/monitoring.ts';
import { valueTicks, type Drift, type DriftFeature } from './feature-values.ts';
import { swarm } from './swarm.ts';

const SIZE = 12;
const RADIUS = 2.4;
const ROW = 74;
/** Above a row's dots its name. */
const NAME = 18;
const AXIS = 22;
const BOX = 18;
/** Letters of units may be wider than a label is taken for. */
const MARGIN = 3;
const MOST = (ROW - NAME) / 2 - RADIUS;

export const BOX_PLOT_HEIGHT = 2 * ROW + AXIS;

interface BoxPlotProps {
  feature: DriftFeature;
  films: Drift['films'];
  /** The latest week: its films are marked. */
  latest: string;
  width: number;
}

interface Dot {
  value: number;
  className: string;
  radius: number;
}

/** The reference above, the recent films below: a box of the middle half, and a dot a film. */
export function BoxPlot({ feature, films, latest, width }: BoxPlotProps) {
  const { reference, recent } = feature;
  const recentDots = recent.values.flatMap((value, index): Dot[] => {
    if (value === null) return [];
    return films[index]?.week === latest
      ? [{ value, className: 'fill-velvet', radius: RADIUS + 0.8 }]
      : [{ value, className: 'fill-ink/60', radius: RADIUS }];
  });
  const referenceDots = reference.values.map((value): Dot => ({
    value,
    className: 'fill-foretold/60',
    radius: RADIUS,
  }));
  const all = [
    ...[...referenceDots, ...recentDots].map(({ value }) => value),
    ...[reference.box, recent.box].flatMap((box) => (box === null ? [] : [box.low, box.high])),
  ];
  const [lowest, highest] = [Math.min(...all), Math.max(...all)];
  const span = Math.max(highest - lowest, 1e-6);
  const x = (value: number): number => 6 + ((value - lowest) / span) * (width - 12);
  const base = 2 * ROW;
  const row = { x, width };
  return (
    <>
      <Ticks feature={feature} lowest={lowest} highest={highest} x={x} width={width} base={base} />
      <Row
        {...row}
        top={0}
        name={monitoring.drift.reference}
        box={reference.box}
        dots={referenceDots}
        isReference
      />
      <Row {...row} top={ROW} name={monitoring.drift.recent} box={recent.box} dots={recentDots} />
    </>
  );
}

interface RowProps {
  top: number;
  name: string;
  box: DriftFeature['recent']['box'];
  dots: readonly Dot[];
  isReference?: boolean;
  x: (value: number) => number;
  width: number;
}

function Row({ top, name, box, dots, isReference = false, x, width }: RowProps) {
  const middle = top + NAME + (ROW - NAME) / 2;
  const offsets = swarm(
    dots.map(({ value }) => x(value)),
    RADIUS,
    MOST,
  );
  const stroke = isReference ? 'stroke-foretold' : 'stroke-ink';
  return (
    <g>
      <text x={0} y={top + SIZE} className={`font-semibold ${isReference ? 'fill-foretold' : 'fill-ink'}`}>
        {name}
      </text>
      {dots.map(({ value, className, radius }, index) => (
        <circle
          key={index}
          cx={x(value)}
          cy={middle - (offsets[index] ?? 0)}
          r={radius}
          className={className}
        />
      ))}
      {box !== null && (
        <g className={`fill-none stroke-[1.5] ${stroke}`} strokeDasharray={isReference ? '5 3' : undefined}>
          <path
            d={`M${x(box.low)} ${middle}H${x(box.q1)}M${x(box.q3)} ${middle}H${Math.min(x(box.high), width)}`}
          />
          <rect x={x(box.q1)} y={middle - BOX / 2} width={Math.max(1, x(box.q3) - x(box.q1))} height={BOX} />
          <path
            d={`M${x(box.median)} ${middle - BOX / 2 - 4}v${BOX + 8}`}
            className="stroke-3"
            strokeDasharray="none"
          />
        </g>
      )}
    </g>
  );
}

interface TicksProps {
  feature: DriftFeature;
  lowest: number;
  highest: number;
  x: (value: number) => number;
  width: number;
  base: number;
}

/** What values stand for, as many as there is room for. */
function Ticks({ feature, lowest, highest, x, width, base }: TicksProps) {
  const placed = valueTicks(feature, lowest, highest).reduce<(Label & { at: number })[]>(
    (before, { at, text }) => {
      const label = within(
        { text, x: x(at), y: base + 16, anchor: 'middle', size: SIZE },
        MARGIN,
        width - MARGIN,
      );
      const isFree = before.every((other) => !overlap(boxOf(other), boxOf({ ...label, text: `${text} ` })));
      return isFree ? [...before, { ...label, at }] : before;
    },
    [],
  );
  return (
    <>
      <path d={`M0 ${base}H${width}`} className="stroke-quiet" />
      {placed.map(({ at, x: left, y, text }) => (
        <g key={at}>
          <path d={`M${x(at)} ${NAME}V${base + 4}`} className="stroke-line" />
          <text x={left} y={y} textAnchor="middle" className="fill-quiet">
            {text}
          </text>
        </g>
      ))}
    </>
  );
}
