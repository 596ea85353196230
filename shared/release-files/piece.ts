import type { Place } from './faults.ts';

/** A film's text in a file, from byte `start` to before byte `end`. */
export interface Piece {
  place: Place;
  start: number;
  end: number;
  /** What is wrong there with the file itself: then it is no film's text. */
  fault: string | null;
}
