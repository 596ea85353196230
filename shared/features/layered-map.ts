/**
 * A map whose copies cost next to nothing: they share what was in it and write into a layer of their own. A layer at least
 * half as large as the one below is merged into it, so that as many layers lie upon each other as the logarithm of the entries.
 */
export class LayeredMap<Value> {
  /** Shared with copies and never written to again, the oldest first. */
  #shared: readonly ReadonlyMap<string, Value>[] = [];
  #own = new Map<string, Value>();

  get(key: string): Value | undefined {
    const own = this.#own.get(key);
    if (own !== undefined) return own;
    for (let i = this.#shared.length - 1; i >= 0; i--) {
      const value = this.#shared[i]?.get(key);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  set(key: string, value: Value): void {
    this.#own.set(key, value);
  }

  /** A copy that can be changed without changing this one, and the other way round. */
  fork(): LayeredMap<Value> {
    if (this.#own.size > 0) {
      this.#shared = withLayer(this.#shared, this.#own);
      this.#own = new Map();
    }
    const copy = new LayeredMap<Value>();
    copy.#shared = this.#shared;
    return copy;
  }

  /** In no order; of a key what was written last. */
  entries(): MapIterator<[string, Value]> {
    return merged([...this.#shared, this.#own]).entries();
  }
}

function withLayer<Value>(
  layers: readonly ReadonlyMap<string, Value>[],
  layer: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value>[] {
  const kept = [...layers];
  const top = [layer];
  let size = layer.size;
  for (let below = kept.at(-1); below !== undefined && below.size <= 2 * size; below = kept.at(-1)) {
    kept.pop();
    top.unshift(below);
    size += below.size;
  }
  return [...kept, top.length === 1 ? layer : merged(top)];
}

function merged<Value>(layers: readonly ReadonlyMap<string, Value>[]): Map<string, Value> {
  const all = new Map<string, Value>();
  for (const layer of layers) for (const [key, value] of layer) all.set(key, value);
  return all;
}
