/**
 * A pure function that remembers its latest results by the content of its arguments. The result is shared: who gets
 * it must not change it.
 */
export function remembered<A extends unknown[], R>(
  compute: (...args: A) => R,
  most = 200,
): (...args: A) => R {
  const kept = new Map<string, R>();
  return (...args) => {
    const key = JSON.stringify(args);
    const earlier = kept.get(key);
    const result = earlier ?? compute(...args);
    // The order of a Map is that of insertion: what was used last goes to its end.
    kept.delete(key);
    kept.set(key, result);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return result;
  };
}
