/** A slot without a name: what was not found before it is not in the table. */
const EMPTY = -1;

/**
 * Names of ASCII letters in one buffer, found through a hash table with open addressing, as it lies in a file. Without an
 * object for each name it is quick to load, where a `Map` of as many strings takes most of a second.
 */
export interface NameColumns {
  /** Code units, one name after the other. */
  text: Uint8Array;
  lengths: Uint16Array;
  /** Place in `lengths` of the name whose hash leads here, or −1; a power of two of them. */
  slots: Int32Array;
}

/** Finds names in `NameColumns`. */
export class NameTable {
  readonly #columns: NameColumns;
  readonly #starts: Uint32Array;

  constructor(columns: NameColumns) {
    const { lengths } = columns;
    const starts = new Uint32Array(lengths.length + 1);
    let end = 0;
    for (let i = 0; i < lengths.length; i++) {
      end += lengths[i] as number;
      starts[i + 1] = end;
    }
    this.#columns = columns;
    this.#starts = starts;
  }

  get size(): number {
    return this.#columns.lengths.length;
  }

  /** The place of a name; −1 when it is not in the table. */
  find(name: string): number {
    const { slots } = this.#columns;
    const last = slots.length - 1;
    for (let slot = hashOf(name) & last; ; slot = (slot + 1) & last) {
      const index = slots[slot] as number;
      if (index === EMPTY || this.#isAt(index, name)) return index;
    }
  }

  nameAt(index: number): string {
    const [start = 0, end = 0] = this.#starts.subarray(index, index + 2);
    return String.fromCharCode(...this.#columns.text.subarray(start, end));
  }

  #isAt(index: number, name: string): boolean {
    const { text, lengths } = this.#columns;
    if (lengths[index] !== name.length) return false;
    const start = this.#starts[index] as number;
    for (let i = 0; i < name.length; i++) if (text[start + i] !== name.charCodeAt(i)) return false;
    return true;
  }
}

/** 32-bit FNV-1a of the code units. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash;
}

/** @throws RangeError for a name that is not ASCII, or longer than 65,535. */
export function nameColumns(names: readonly string[]): NameColumns {
  const strange = names.find((name) => name.length > 0xffff || !/^[\x20-\x7e]*$/.test(name));
  if (strange !== undefined) throw new RangeError(`no name for the track records: ${strange}`);
  // At most half of the slots are taken: a name that is not there is soon known not to be.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * names.length + 1))).fill(EMPTY);
  for (const [index, name] of names.entries()) {
    let slot = hashOf(name) & (slots.length - 1);
    while (slots[slot] !== EMPTY) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = index;
  }
  const text = Uint8Array.from(names.join(''), (letter) => letter.charCodeAt(0));
  return { text, lengths: Uint16Array.from(names, ({ length }) => length), slots };
}
