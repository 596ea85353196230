import type { Label } from './labels.ts';

/** A label with its colour. */
export interface ColouredLabel extends Label {
  className: string;
}

/** Words on a chart, readable on whatever lies below. */
export function Words({ labels }: { labels: readonly ColouredLabel[] }) {
  return labels.map(({ text, x, y, anchor, size, className }) => (
    <text
      key={`${text} ${x} ${y}`}
      x={x}
      y={y}
      textAnchor={anchor}
      fontSize={size}
      className={`stroke-sheet stroke-4 [paint-order:stroke] ${className}`}
    >
      {text}
    </text>
  ));
}

/** A hatching, to be used as the fill `url(#id)`: a forecast is hatched, a fact is solid. */
export function Hatching({ id }: { id: string }) {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={2.5} height={6} fill="var(--foretold-soft)" />
    </pattern>
  );
}
