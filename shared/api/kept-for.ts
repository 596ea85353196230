/**
 * A question whose answer is kept for a while, for what changes about once a week and is asked for with every page.
 * A failure is not kept.
 *
 * @param now milliseconds that only grow.
 */
export function keptFor<W extends object, A extends unknown[], R>(
  milliseconds: number,
  ask: (whose: W, ...args: A) => Promise<R>,
  now: () => number = () => performance.now(),
): (whose: W, ...args: A) => Promise<R> {
  const kept = new WeakMap<W, Map<string, { until: number; answer: Promise<R> }>>();
  return (whose, ...args) => {
    const answers = kept.get(whose) ?? new Map<string, { until: number; answer: Promise<R> }>();
    kept.set(whose, answers);
    for (const [key, { until }] of answers) if (until <= now()) answers.delete(key);
    const key = JSON.stringify(args);
    const earlier = answers.get(key);
    if (earlier !== undefined) return earlier.answer;
    const answer = ask(whose, ...args);
    answers.set(key, { until: now() + milliseconds, answer });
    answer.catch(() => answers.delete(key));
    return answer;
  };
}
