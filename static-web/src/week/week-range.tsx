import { number } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import type { Range } from '../programme/programme-view.ts';

interface WeekRangeProps {
  /** Spectators in the week. */
  mean: number;
  range: Range;
  /** Places in the week. */
  seats: number;
  actual: number | null;
}

/** Spectators of a week against the seats: the range hatched, the mean a mark, what came true a solid dot. */
export function WeekRange({ mean, range, seats, actual }: WeekRangeProps) {
  const [low, high] = range;
  const at = (spectators: number): string => `${Math.min(100, (spectators / seats) * 100)}%`;
  const label =
    fr.ticket.rangeLabel(mean, number(low), number(high), seats) +
    (actual === null ? '' : fr.ticket.actualLabel(number(actual)));
  return (
    <div role="img" aria-label={label} className="my-1">
      <div className="relative h-8">
        <div className="absolute inset-x-0 top-1/2 h-3 -translate-y-1/2 rounded-full bg-line/60" />
        <div
          className="hatched absolute top-1/2 h-5 min-w-2 -translate-y-1/2 rounded-sm"
          style={{ left: at(low), right: `calc(100% - ${at(high)})` }}
        />
        <div
          className="absolute top-0.5 bottom-0.5 w-1 -translate-x-1/2 rounded-full bg-foretold"
          style={{ left: at(mean) }}
        />
        {actual !== null && (
          <div
            className="absolute top-1/2 size-3.5 -translate-1/2 rounded-full bg-ink ring-2 ring-sheet"
            style={{ left: at(actual) }}
          />
        )}
      </div>
      <p className="flex justify-between gap-2 text-sm text-quiet">
        <span>{fr.ticket.range(number(low), number(high))}</span>
        <span className="shrink-0">{fr.seats(seats)}</span>
      </p>
    </div>
  );
}
