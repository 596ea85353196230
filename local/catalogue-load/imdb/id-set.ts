/** Ids of a block: 2 ** 16, a bit each. */
const BLOCK_BITS = 16;
const BLOCK_WORDS = 2 ** (BLOCK_BITS - 5);

/**
 * Ids of IMDb, e.g. `tt0111161`, a bit each: its ten million films take 5 MB, which a set of texts would take a hundred times.
 * All have the same prefix; others are not held.
 */
export class IdSet {
  readonly #prefix: string;
  readonly #blocks = new Map<number, Int32Array>();

  constructor(prefix: 'tt' | 'nm') {
    this.#prefix = prefix;
  }

  add(id: string): void {
    const number = this.#numberOf(id);
    if (number === null) return;
    const block = this.#blocks.get(number >> BLOCK_BITS) ?? new Int32Array(BLOCK_WORDS);
    this.#blocks.set(number >> BLOCK_BITS, block);
    const word = (number >> 5) % BLOCK_WORDS;
    block[word] = (block[word] ?? 0) | (1 << (number & 31));
  }

  has(id: string): boolean {
    const number = this.#numberOf(id);
    if (number === null) return false;
    const word = this.#blocks.get(number >> BLOCK_BITS)?.[(number >> 5) % BLOCK_WORDS] ?? 0;
    return (word & (1 << (number & 31))) !== 0;
  }

  /** The ids in ascending order, as text. */
  toString(): string {
    const blocks = [...this.#blocks].sort(([a], [b]) => a - b);
    return blocks.map(([number, block]) => `${number}:${block.join(',')}`).join(';');
  }

  #numberOf(id: string): number | null {
    const number = id.startsWith(this.#prefix) ? Number(id.slice(2)) : NaN;
    return Number.isInteger(number) && number >= 0 && number < 2 ** 31 ? number : null;
  }
}
