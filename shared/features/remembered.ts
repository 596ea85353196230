/** What was worked out for the last few keys; the oldest gives way, so that no caller can make it grow. */
export class Remembered<Key extends string, Value> {
  readonly #known = new Map<Key, Value>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key, workOut: () => Value): Value {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const value = workOut();
    const [oldest] = this.#known.keys();
    if (oldest !== undefined && this.#known.size >= this.#most) this.#known.delete(oldest);
    this.#known.set(key, value);
    return value;
  }

  clear(): void {
    this.#known.clear();
  }
}

/**
 * A function of two objects that works out each pair once, for as long as both are in use. What it says of a pair must
 * not change.
 */
export function oncePerPair<A extends object, B extends object>(
  workOut: (a: A, b: B) => number,
): (a: A, b: B) => number {
  const known = new WeakMap<A, WeakMap<B, number>>();
  return (a, b) => {
    let ofA = known.get(a);
    if (ofA === undefined) known.set(a, (ofA = new WeakMap()));
    let value = ofA.get(b);
    if (value === undefined) ofA.set(b, (value = workOut(a, b)));
    return value;
  };
}
