interface RangeBarProps {
  /** A forecast: eight times out of ten between these, and what is expected. */
  range: readonly [low: number, high: number] | null;
  expected?: number;
  /** What came true. */
  actual?: number | null;
  /** The number at the right end: the same for bars that are compared. */
  end: number;
}

/** A range hatched, what is expected a mark, what came true a solid dot. The words beside it say the same. */
export function RangeBar({ range, expected, actual = null, end }: RangeBarProps) {
  const at = (value: number): string => `${Math.min(100, (Math.max(0, value) / end) * 100)}%`;
  return (
    <div aria-hidden="true" className="relative h-3 w-full">
      <div className="absolute inset-x-0 top-1/2 h-px bg-line" />
      {range !== null && (
        <div
          className="hatched absolute inset-y-0.5 min-w-1.5 rounded-xs"
          style={{ left: at(range[0]), right: `calc(100% - ${at(range[1])})` }}
        />
      )}
      {expected !== undefined && (
        <div
          className="absolute inset-y-0 w-0.75 -translate-x-1/2 rounded-full bg-foretold"
          style={{ left: at(expected) }}
        />
      )}
      {actual !== null && (
        <div
          className="absolute top-1/2 size-2.5 -translate-1/2 rounded-full bg-ink ring-2 ring-sheet"
          style={{ left: at(actual) }}
        />
      )}
    </div>
  );
}
