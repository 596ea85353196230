import type { Shelf } from '../films/shelf.ts';

/**
 * How alike the films of a shelf are to liked ones by their facts alone, where MovieLens is not shown: no number is made from
 * ratings. A feature weighs ln(films / films that have it), so that a shared director says more than a shared genre; the score
 * is the sum over the likes of the cosine of both films' features.
 */
export class FactScores {
  readonly #shelf: Shelf;
  readonly #weights: Float64Array;
  readonly #lengths: Float64Array;
  /** Films that have a feature, one after the other, and where each feature's begin. */
  readonly #starts: Uint32Array;
  readonly #having: Uint32Array;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
    this.#weights = Float64Array.from(shelf.counts, (count) => Math.log(shelf.films.length / count));
    this.#lengths = Float64Array.from(shelf.films, ({ features }) =>
      Math.sqrt(features.reduce((sum, x) => sum + this.#weight(x) ** 2, 0)),
    );
    this.#starts = new Uint32Array(shelf.keys.length + 1);
    for (const [x, count] of shelf.counts.entries()) this.#starts[x + 1] = (this.#starts[x] ?? 0) + count;
    this.#having = new Uint32Array(this.#starts.at(-1) ?? 0);
    const next = this.#starts.slice();
    for (const [film, { features }] of shelf.films.entries()) {
      for (const x of features) {
        const at = next[x] ?? 0;
        this.#having[at] = film;
        next[x] = at + 1;
      }
    }
  }

  /** Of every film of the shelf, for likes by their places there. */
  scores(liked: readonly number[]): Float64Array {
    const wanted = new Map<number, number>();
    for (const like of liked) {
      const length = this.#lengths[like] ?? 0;
      if (length === 0) continue;
      for (const x of this.#shelf.films[like]?.features ?? []) {
        wanted.set(x, (wanted.get(x) ?? 0) + this.#weight(x) ** 2 / length);
      }
    }
    const scores = new Float64Array(this.#shelf.films.length);
    for (const [x, weight] of wanted) {
      for (let at = this.#starts[x] ?? 0; at < (this.#starts[x + 1] ?? 0); at += 1) {
        const film = this.#having[at] ?? 0;
        scores[film] = (scores[film] ?? 0) + weight;
      }
    }
    for (let film = 0; film < scores.length; film += 1) {
      const score = scores[film] ?? 0;
      if (score > 0) scores[film] = score / (this.#lengths[film] ?? 1);
    }
    return scores;
  }

  /** What each like adds to a film's score, in the order of the likes. */
  shares(liked: readonly number[], film: number): number[] {
    const own = new Set(this.#shelf.films[film]?.features);
    return liked.map((like) => {
      const both = (this.#shelf.films[like]?.features ?? new Uint32Array()).filter((x) => own.has(x));
      const product = (this.#lengths[like] ?? 0) * (this.#lengths[film] ?? 0);
      return product === 0 ? 0 : both.reduce((sum, x) => sum + this.#weight(x) ** 2, 0) / product;
    });
  }

  #weight(feature: number): number {
    return this.#weights[feature] ?? 0;
  }
}
