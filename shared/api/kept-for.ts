import { KeptPromise } from '../kept-promise.ts';

/** How long answers are kept, and what ends it earlier. */
interface Keeping<W> {
  milliseconds: number;
  /** Of one owner at most; the oldest go first. */
  most?: number;
  /** Differs from what it was as soon as what was answered then may hold no more. */
  stateOf?: (whose: W) => string;
  /** Waited for before it is asked; who wants the same meanwhile gets the same answer, which is younger than its wish. */
  turn?: () => Promise<unknown>;
  /** Milliseconds that only grow. */
  now?: () => number;
}

interface Kept<R> {
  answer: KeptPromise<R>;
  /** Null until it is asked, also once more after a failure. */
  asked: { until: number; state: string } | null;
}

const MOST = 50;

/**
 * A question whose answer is kept for a while and shared by all who ask it meanwhile; nobody gets one that was asked for
 * before the state of its owner last changed. A failure is not kept. Who gets an answer must not change it.
 */
export function keptFor<W extends object, A extends unknown[], R>(
  ask: (whose: W, ...args: A) => Promise<R>,
  keeping: Keeping<W>,
): (whose: W, ...args: A) => Promise<R> {
  const { milliseconds, most = MOST, stateOf = () => '', turn = () => Promise.resolve() } = keeping;
  const now = keeping.now ?? (() => performance.now());
  const owners = new WeakMap<W, Map<string, Kept<R>>>();

  return (whose, ...args) => {
    const answers = owners.get(whose) ?? new Map<string, Kept<R>>();
    owners.set(whose, answers);
    const state = stateOf(whose);
    const holds = ({ asked }: Kept<R>): boolean =>
      asked === null || (now() < asked.until && asked.state === state);
    const key = JSON.stringify(args);
    const earlier = answers.get(key);
    if (earlier !== undefined && holds(earlier)) return earlier.answer.get();

    const askInTurn = async (): Promise<R> => {
      kept.asked = null;
      await turn();
      // Before it is asked: a change of which the answer may know nothing must make a difference.
      kept.asked = { until: now() + milliseconds, state: stateOf(whose) };
      return ask(whose, ...args);
    };
    const kept: Kept<R> = { asked: null, answer: new KeptPromise(askInTurn) };
    for (const [other, each] of answers) if (!holds(each)) answers.delete(other);
    answers.set(key, kept);
    const [oldest] = answers.keys();
    if (answers.size > most && oldest !== undefined) answers.delete(oldest);
    return kept.answer.get();
  };
}
