import { Letters } from './codes.ts';
import { likeness } from './likeness.ts';
import { readingsOf, type Reading } from './query-readings.ts';
import { TitlePool } from './title-pool.ts';
import { TrigramIndex } from './trigram-index.ts';

/** How many titles are compared letter by letter, for each reading and measure. */
const COMPARED = 120;
/** Less is no answer. */
const LEAST_SCORE = 0.55;
/** Of a title that is spelled as the query is, articles and numbers too. */
const AS_WRITTEN = 1.02;
/** Of a main title or subtitle alone. */
const PART = 0.96;

/** A film by its titles. */
interface SearchedFilm {
  /** In any order; French, original and others. */
  titles: readonly string[];
  year: number | null;
  /** Decides between films that fit equally well: the higher first. */
  weight: number;
}

/** A film that fits, by its place among those that are searched. */
export interface FoundFilm {
  index: number;
  /** 0 to about 1, higher is better. */
  score: number;
}

/**
 * Looks films up by their titles as people type them: with slips, without accents and articles, numbers in words, digits or
 * Roman, the main title or subtitle alone, in another order, with the year, or as far as they are typed.
 *
 * Candidates by trigrams, then compared by edit distance. Held in memory; about 40 bytes a title.
 */
export class TitleSearch {
  readonly #pool: TitlePool;
  readonly #index: TrigramIndex;
  readonly #years: Int16Array;
  readonly #weights: Float64Array;
  readonly #letters = new Letters();

  constructor(films: Iterable<SearchedFilm>) {
    const all = [...films];
    this.#years = Int16Array.from(all, ({ year }) => year ?? 0);
    this.#weights = Float64Array.from(all, ({ weight }) => weight);
    const pool = new TitlePool(all.map(({ titles }) => titles));
    this.#pool = pool;
    this.#index = new TrigramIndex({
      length: pool.length,
      read: (title, into) => {
        pool.readCore(title, into);
      },
    });
  }

  /** The films that fit best, the best first; none where nothing is like the query. */
  find(query: string, limit: number): FoundFilm[] {
    const scores = new Map<number, number>();
    for (const reading of readingsOf(query)) this.#read(reading, scores);
    return [...scores]
      .map(([index, score]) => ({ index, score }))
      .filter(({ score }) => score >= LEAST_SCORE)
      .sort((a, b) => b.score - a.score || this.#weight(b) - this.#weight(a) || a.index - b.index)
      .slice(0, limit);
  }

  #weight({ index }: FoundFilm): number {
    return this.#weights[index] ?? 0;
  }

  /** Gives each film that is like a reading its score, if it has no higher one. */
  #read(reading: Reading, scores: Map<number, number>): void {
    const titles = new Set<number>();
    this.#index.addLike(reading.core, COMPARED, titles);
    if (reading.written.length !== reading.core.length)
      this.#index.addLike(reading.written, COMPARED, titles);
    for (const title of titles) {
      const film = this.#pool.film[title] ?? 0;
      const score = this.#score(reading, title) + byYear(reading.year, this.#years[film] ?? 0);
      if (score > (scores.get(film) ?? 0)) scores.set(film, score);
    }
  }

  #score({ written, core }: Reading, title: number): number {
    const share = this.#pool.isPart[title] === 1 ? PART : 1;
    this.#pool.readWritten(title, this.#letters);
    const asWritten = AS_WRITTEN * likeness(written, this.#letters);
    if (asWritten >= AS_WRITTEN) return share * asWritten;
    this.#pool.readCore(title, this.#letters);
    return share * Math.max(asWritten, likeness(core, this.#letters));
  }
}

/** What it adds that a year is right; sources differ by one where a film was shown at a festival first. */
function byYear(asked: number | null, year: number): number {
  if (asked === null) return 0;
  if (year === 0) return -0.05;
  const far = Math.abs(asked - year);
  if (far === 0) return 0.03;
  return far === 1 ? 0 : -0.15;
}
