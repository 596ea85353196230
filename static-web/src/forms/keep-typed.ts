/**
 * What stands in a form once something else has been saved: what was typed stays, elsewhere stands what is stored now.
 * Pure.
 *
 * @param before what the form began with.
 */
export function keepTyped<T>(typed: T, before: T, now: T): T {
  return merge(typed, before, now) as T;
}

function merge(typed: unknown, before: unknown, now: unknown): unknown {
  if (!isParts(typed) || !isParts(before) || !isParts(now)) return Object.is(typed, before) ? now : typed;
  const parts = Object.keys(typed).map(
    (name) => [name, merge(typed[name], before[name], now[name])] as const,
  );
  return Array.isArray(typed) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

/** A list has its parts by their number. */
function isParts(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
