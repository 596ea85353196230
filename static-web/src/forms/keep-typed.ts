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
  if (Array.isArray(typed) && Array.isArray(before) && Array.isArray(now)) {
    return mergeLists(typed, before, now);
  }
  if (!isParts(typed) || !isParts(before) || !isParts(now)) return Object.is(typed, before) ? now : typed;
  const parts = Object.keys(typed).map(
    (name) => [name, merge(typed[name], before[name], now[name])] as const,
  );
  return Object.fromEntries(parts);
}

/** As long as it was made, else as long as it is now. */
function mergeLists(typed: unknown[], before: unknown[], now: unknown[]): unknown[] {
  const length = typed.length === before.length ? now.length : typed.length;
  return Array.from({ length }, (_, i) => {
    if (i >= typed.length) return now[i];
    return i >= now.length ? typed[i] : merge(typed[i], before[i], now[i]);
  });
}

function isParts(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
