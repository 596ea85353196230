import { setImmediate as othersHadTheirTurn } from 'node:timers/promises';
import type { Pieces } from '../../monitoring/pieces.ts';

/** A long computation beside calls and messages, which are served between its pieces. */
export async function inTurns<T>(pieces: Pieces<T>): Promise<T> {
  for (;;) {
    const { done, value } = pieces.next();
    if (done === true) return value;
    await othersHadTheirTurn();
  }
}
