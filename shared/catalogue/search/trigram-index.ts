/** Which titles share three letters in a row with a query. */
import { Letters } from './letters.ts';
import { addStrongest } from './add-strongest.ts';

const BUCKETS = 65536;
const BEGIN = 1;
const END = 2;
/** Texts that share less with a query are not looked at. */
const LEAST_SHARE = 0.08;
/** Texts that are read in one step: some milliseconds. */
const TEXTS_A_STEP = 4_000;

/** How many titles there are, and how to read one. */
export interface Texts {
  length: number;
  read(text: number, into: Letters): void;
}

/**
 * Inverted lists in typed arrays. A trigram counts the more the fewer texts have it (Spärck Jones 1972).
 * Trigrams that fall into one bucket are taken for one: the finer comparison comes later.
 */
export class TrigramIndex {
  #lists = new Uint32Array();
  /** Where the list of a bucket begins. */
  readonly #begins = new Uint32Array(BUCKETS + 1);
  readonly #weights = new Float32Array(BUCKETS);
  /** Sum of the weights of a text's trigrams. */
  readonly #sums: Float32Array;
  readonly #shared: Float32Array;
  readonly #touched: Uint32Array;
  readonly #whole: Float32Array;
  readonly #part: Float32Array;

  private constructor(length: number) {
    this.#sums = new Float32Array(length);
    this.#shared = new Float32Array(length);
    this.#whole = new Float32Array(length);
    this.#part = new Float32Array(length);
    this.#touched = new Uint32Array(length);
  }

  /** Makes it step by step. */
  static *build(texts: Texts): Generator<undefined, TrigramIndex> {
    const index = new TrigramIndex(texts.length);
    yield* index.#fill(texts);
    return index;
  }

  *#fill(texts: Texts): Generator<undefined> {
    yield* eachBucket(texts, (bucket) => {
      this.#begins[bucket + 1] = (this.#begins[bucket + 1] ?? 0) + 1;
    });
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      const count = this.#begins[bucket + 1] ?? 0;
      this.#weights[bucket] = Math.log(1 + texts.length / (1 + count));
      this.#begins[bucket + 1] = count + (this.#begins[bucket] ?? 0);
    }
    this.#lists = new Uint32Array(this.#begins[BUCKETS] ?? 0);
    const next = this.#begins.slice();
    yield* eachBucket(texts, (bucket, text) => {
      const place = next[bucket] ?? 0;
      this.#lists[place] = text;
      next[bucket] = place + 1;
      this.#sums[text] = (this.#sums[text] ?? 0) + (this.#weights[bucket] ?? 0);
    });
  }

  /**
   * Adds the texts that are most like the query as a whole, and those that have most of it; about `most` of each.
   * @param isWanted which texts may be added at all.
   */
  addLike(query: Letters, most: number, to: Set<number>, isWanted: (text: number) => boolean): void {
    let touched = 0;
    let sum = 0;
    bucketsOf(query, (bucket) => {
      const weight = this.#weights[bucket] ?? 0;
      sum += weight;
      for (let at = this.#begins[bucket] ?? 0; at < (this.#begins[bucket + 1] ?? 0); at += 1) {
        const text = this.#lists[at] ?? 0;
        const shared = this.#shared[text] ?? 0;
        if (shared === 0) this.#touched[touched++] = text;
        this.#shared[text] = shared + weight;
      }
    });
    let likely = 0;
    for (let at = 0; at < touched; at += 1) {
      const text = this.#touched[at] ?? 0;
      const shared = this.#shared[text] ?? 0;
      this.#shared[text] = 0;
      if (shared < LEAST_SHARE * sum || !isWanted(text)) continue;
      this.#touched[likely] = text;
      this.#whole[likely] = (2 * shared) / (sum + (this.#sums[text] ?? 0));
      // Of those that have as much of it the shorter ones.
      this.#part[likely] = shared / sum + 0.1 * (this.#whole[likely] ?? 0);
      likely += 1;
    }
    const found = this.#touched.subarray(0, likely);
    addStrongest(found, this.#whole, most, to);
    addStrongest(found, this.#part, most, to);
  }
}

function* eachBucket(
  texts: Texts,
  visit: (bucket: number, text: number) => void,
): Generator<undefined, void> {
  const letters = new Letters();
  for (let text = 0; text < texts.length; text += 1) {
    texts.read(text, letters);
    bucketsOf(letters, (bucket) => {
      visit(bucket, text);
    });
    if (text % TEXTS_A_STEP === TEXTS_A_STEP - 1) yield;
  }
}

/** The first letter, then each three letters in a row with a mark before the first and after the last. */
function bucketsOf({ letters, length }: Letters, visit: (bucket: number) => void): void {
  if (length === 0) return;
  let [first, second] = [BEGIN, letters[0] ?? 0];
  visit(bucketOf(0, first, second));
  for (let at = 1; at <= length; at += 1) {
    const third = at < length ? (letters[at] ?? 0) : END;
    visit(bucketOf(first, second, third));
    [first, second] = [second, third];
  }
}

function bucketOf(first: number, second: number, third: number): number {
  return Math.imul((first << 16) | (second << 8) | third, 0x9e3779b1) >>> 16;
}
