/** How far two texts are from each other in slips of spelling and typing. Pure. */
import { MOST_LETTERS } from './codes.ts';
import type { Letters } from './letters.ts';
import { exchangeCosts, SLIP } from './slips.ts';

const WIDTH = MOST_LETTERS + 1;
/** The three rows of the table that are looked at, in turn; nothing waits between two calls. */
const rows = [new Uint16Array(WIDTH), new Uint16Array(WIDTH), new Uint16Array(WIDTH)] as const;

/** Letters from one place to before another. */
export interface Span {
  of: Letters;
  from: number;
  to: number;
}

/**
 * Optimal string alignment distance (Damerau 1964) from `a` to each beginning of `b`, in the costs of `slips.ts`.
 *
 * @returns entry j is the distance to the first j letters of `b`; valid until the next call.
 */
export function distances(a: Span, b: Span): Uint16Array {
  const { letters: ours, alone: oursAlone } = a.of;
  const { letters: theirs, alone: theirsAlone } = b.of;
  const [from, width] = [b.from, b.to - b.from];
  let [before, last, row]: [Uint16Array, Uint16Array, Uint16Array] = [rows[0], rows[1], rows[2]];
  last[0] = 0;
  for (let j = 0; j < width; j += 1) last[j + 1] = (last[j] ?? 0) + (theirsAlone[from + j] ?? 0);
  for (let i = a.from; i < a.to; i += 1) {
    const letter = ours[i] ?? 0;
    const previous = i > a.from ? (ours[i - 1] ?? 0) : 0;
    const ownCost = oursAlone[i] ?? 0;
    let diagonal = last[0] ?? 0;
    let left = diagonal + ownCost;
    let otherBefore = 0;
    row[0] = left;
    for (let j = 0; j < width; j += 1) {
      const other = theirs[from + j] ?? 0;
      const above = last[j + 1] ?? 0;
      let least = diagonal + (exchangeCosts[(letter << 8) | other] ?? 0);
      if (above + ownCost < least) least = above + ownCost;
      const added = left + (theirsAlone[from + j] ?? 0);
      if (added < least) least = added;
      if (letter === otherBefore && previous === other && i > a.from) {
        const swapped = (before[j - 1] ?? 0) + SLIP;
        if (swapped < least) least = swapped;
      }
      row[j + 1] = left = least;
      diagonal = above;
      otherBefore = other;
    }
    [before, last, row] = [last, row, before];
  }
  return last;
}
