import type { Services } from '../services.ts';
import { bodyOf, type AnswerBody } from './answer-body.ts';
import type { Caller } from './endpoint.ts';
import { keptFor } from './kept-for.ts';
import { computations } from './turns.ts';

/**
 * How long another instance's write to a server may go unseen, in milliseconds. What this process writes is seen at once,
 * and in a SQLite file what anybody writes.
 */
const KEPT_MS = 1_000;

/**
 * A read whose answer all readers share until something is stored or the clock's second is over. It is computed in a turn
 * of its own, at most once at a time for the same parameters, and is not told who asks.
 */
export function keptAnswer<A extends unknown[], T extends object>(
  kind: string,
  read: (services: Services, ...parameters: A) => Promise<T>,
): (caller: Caller, ...parameters: A) => Promise<AnswerBody<T>> {
  const answerAt = keptFor(
    async (services: Services, _second: number, ...parameters: A) =>
      bodyOf(await read(services, ...parameters)),
    {
      milliseconds: KEPT_MS,
      stateOf: ({ operational }) => operational.state(),
      turn: () => computations.take(kind),
    },
  );
  return ({ services }, ...parameters) => {
    const second = Math.floor(services.clock.now().getTime() / 1_000);
    return answerAt(services, second, ...parameters);
  };
}
