import { Letters } from './letters.ts';
import { likeness } from './likeness.ts';
import { readingsOf, type Reading } from './query-readings.ts';
import { TitlePool } from './title-pool.ts';
import { TrigramIndex } from './trigram-index.ts';

/** How many titles are compared letter by letter, for each reading and measure. */
const COMPARED = 80;
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

interface Fit extends FoundFilm {
  weight: number;
  /** Letters of the title that fits. */
  length: number;
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

  private constructor(films: readonly SearchedFilm[], pool: TitlePool, index: TrigramIndex) {
    this.#years = Int16Array.from(films, ({ year }) => year ?? 0);
    this.#weights = Float64Array.from(films, ({ weight }) => weight);
    this.#pool = pool;
    this.#index = index;
  }

  /** Makes it step by step, each of some milliseconds. */
  static *build(films: Iterable<SearchedFilm>): Generator<undefined, TitleSearch> {
    const all = [...films];
    yield;
    const pool = yield* TitlePool.build(all.map(({ titles }) => titles));
    const read = (title: number, into: Letters): void => {
      pool.readCore(title, into);
    };
    const index = yield* TrigramIndex.build({ length: pool.length, read });
    return new TitleSearch(all, pool, index);
  }

  /**
   * The films that fit best, the best first; none where nothing is like the query.
   * @param isWanted among which films, by their places: others take none away from them.
   */
  find(query: string, limit: number, isWanted: (index: number) => boolean = () => true): FoundFilm[] {
    const fits = new Map<number, Fit>();
    for (const reading of readingsOf(query)) this.#addFits(reading, isWanted, fits);
    return [...fits.values()]
      .sort((a, b) => b.score - a.score || b.weight - a.weight || a.length - b.length || a.index - b.index)
      .slice(0, limit)
      .map(({ index, score }) => ({ index, score }));
  }

  /** Notes how each film fits that is like a reading, if it does not fit better already. */
  #addFits(reading: Reading, isWanted: (index: number) => boolean, fits: Map<number, Fit>): void {
    const titles = new Set<number>();
    const ofWanted = (title: number): boolean => isWanted(this.#pool.film[title] ?? 0);
    this.#index.addLike(reading.core, COMPARED, titles, ofWanted);
    if (!reading.isCore) this.#index.addLike(reading.written, COMPARED, titles, ofWanted);
    for (const title of titles) {
      const film = this.#pool.film[title] ?? 0;
      const score = this.#score(reading, title) + byYear(reading.year, this.#years[film] ?? 0);
      if (score < LEAST_SCORE || score <= (fits.get(film)?.score ?? 0)) continue;
      fits.set(film, { index: film, score, weight: this.#weights[film] ?? 0, length: this.#letters.length });
    }
  }

  #score({ written, core, isCore, hasNumber }: Reading, title: number): number {
    const share = this.#pool.isPart[title] === 1 ? PART : 1;
    this.#pool.readWritten(title, this.#letters);
    const asWritten = AS_WRITTEN * likeness(written, this.#letters);
    if (asWritten >= AS_WRITTEN || (isCore && this.#pool.isCore(title))) return share * asWritten;
    this.#pool.readCore(title, this.#letters);
    return share * Math.max(hasNumber ? 0 : asWritten, likeness(core, this.#letters));
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
