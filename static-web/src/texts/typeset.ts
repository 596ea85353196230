const NO_BREAK = '\u00a0';
/** An eighth of the type's size. */
const NARROW = '\u202f';

/** French spacing: no line breaks before « : ; ! ? » », €, % nor after «. */
export function spaced(text: string): string {
  return text
    .replace(/ (?=[;!?])/gu, NARROW)
    .replace(/ (?=[:»€%])/gu, NO_BREAK)
    .replace(/« /gu, `«${NO_BREAK}`);
}

/** Applies French spacing to every text in a structure, and to what its functions answer. */
export function typeset<T>(node: T): T {
  return walk(node) as T;
}

function walk(node: unknown): unknown {
  if (typeof node === 'string') return spaced(node);
  if (typeof node === 'function') {
    const speak = node as (...args: unknown[]) => unknown;
    return (...args: unknown[]) => walk(speak(...args));
  }
  if (Array.isArray(node)) return node.map(walk);
  if (typeof node === 'object' && node !== null) {
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, walk(value)]));
  }
  return node;
}
