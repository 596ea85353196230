/** The titles of many films, one after the other in typed arrays. */
import { codesOf } from './codes.ts';
import type { Letters } from './letters.ts';
import { formOf, partsOf } from './title-form.ts';

/** Films whose titles are read in one step: some milliseconds. */
const FILMS_A_STEP = 250;
/** Letters of an entry: where they begin and end as they are written, and where their core does, which may be the same place. */
type Bounds = readonly [number, number, number, number];
const BOUNDS = 4;

/** An entry for each title of a film and for each part of one, without those that are the same. */
export class TitlePool {
  readonly length: number;
  /** Place of the film whose title an entry is. */
  readonly film: Uint32Array;
  /** 1 where an entry is a main title or subtitle. */
  readonly isPart: Uint8Array;
  readonly #codes: Uint8Array;
  readonly #bounds: Uint32Array;

  private constructor(film: Uint32Array, isPart: Uint8Array, bounds: Uint32Array, codes: Uint8Array) {
    this.length = film.length;
    this.film = film;
    this.isPart = isPart;
    this.#bounds = bounds;
    this.#codes = codes;
  }

  /** Makes it step by step. */
  static *build(titlesOfFilms: readonly (readonly string[])[]): Generator<undefined, TitlePool> {
    const [film, isPart, bounds, codes]: [number[], number[], number[], Codes] = [[], [], [], new Codes()];
    for (const [index, titles] of titlesOfFilms.entries()) {
      const seen = new Set<string>();
      const add = (title: string, part: number): void => {
        const added = addTitle(title, seen, codes);
        if (added === null) return;
        film.push(index);
        isPart.push(part);
        bounds.push(...added);
      };
      for (const title of titles) add(title, 0);
      for (const part of titles.flatMap(partsOf)) add(part, 1);
      if (index % FILMS_A_STEP === FILMS_A_STEP - 1) yield;
    }
    return new TitlePool(
      Uint32Array.from(film),
      Uint8Array.from(isPart),
      Uint32Array.from(bounds),
      codes.all(),
    );
  }

  readWritten(entry: number, into: Letters): void {
    this.#read(BOUNDS * entry, into);
  }

  readCore(entry: number, into: Letters): void {
    this.#read(BOUNDS * entry + 2, into);
  }

  /** Whether an entry is its own core: no article is left out of it, no number written otherwise. */
  isCore(entry: number): boolean {
    return this.#bounds[BOUNDS * entry] === this.#bounds[BOUNDS * entry + 2];
  }

  #read(place: number, into: Letters): void {
    into.read(this.#codes, this.#bounds[place] ?? 0, this.#bounds[place + 1] ?? 0);
  }
}

/** Null for a title that the film has already. */
function addTitle(title: string, seen: Set<string>, codes: Codes): Bounds | null {
  const { written, core } = formOf(title);
  const key = written.join('');
  if (key === '' || seen.has(key)) return null;
  seen.add(key);
  const [begin, end] = codes.add(codesOf(written));
  const isCore = core.length === written.length && core.every((word, index) => word === written[index]);
  return [begin, end, ...(isCore ? ([begin, end] as const) : codes.add(codesOf(core)))];
}

/** Bytes that grow. */
class Codes {
  #bytes = new Uint8Array(2 ** 16);
  #end = 0;

  /** @returns where they begin and end. */
  add(bytes: Uint8Array): readonly [number, number] {
    const begin = this.#end;
    this.#end += bytes.length;
    if (this.#end > this.#bytes.length) {
      const longer = new Uint8Array(2 * this.#end);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    this.#bytes.set(bytes, begin);
    return [begin, this.#end];
  }

  all(): Uint8Array {
    return this.#bytes.slice(0, this.#end);
  }
}
