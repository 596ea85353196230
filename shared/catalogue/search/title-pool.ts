/** The titles of many films, one after the other in typed arrays. */
import { codesOf, type Letters } from './codes.ts';
import { formOf, partsOf } from './title-form.ts';

interface Entry {
  film: number;
  isPart: boolean;
  written: Uint8Array;
  core: Uint8Array;
}

/** An entry for each title of a film and for each part of one, without what is the same. */
export class TitlePool {
  readonly length: number;
  /** Place of the film whose title it is. */
  readonly film: Uint32Array;
  readonly isPart: Uint8Array;
  /** All letters; those of an entry begin at `begins[2 × entry]` as written, at `begins[2 × entry + 1]` in their core. */
  readonly #codes: Uint8Array;
  readonly #begins: Uint32Array;

  constructor(titlesOfFilms: Iterable<readonly string[]>) {
    const entries = [...entriesOf(titlesOfFilms)];
    this.length = entries.length;
    this.film = Uint32Array.from(entries, ({ film }) => film);
    this.isPart = Uint8Array.from(entries, ({ isPart }) => Number(isPart));
    this.#begins = new Uint32Array(2 * entries.length + 1);
    this.#codes = new Uint8Array(
      entries.reduce((sum, { written, core }) => sum + written.length + core.length, 0),
    );
    let end = 0;
    entries.forEach(({ written, core }, index) => {
      for (const [place, codes] of [written, core].entries()) {
        this.#begins[2 * index + place] = end;
        this.#codes.set(codes, end);
        end += codes.length;
      }
    });
    this.#begins[2 * entries.length] = end;
  }

  readWritten(entry: number, into: Letters): void {
    this.#read(2 * entry, into);
  }

  readCore(entry: number, into: Letters): void {
    this.#read(2 * entry + 1, into);
  }

  #read(place: number, into: Letters): void {
    into.read(this.#codes, this.#begins[place] ?? 0, this.#begins[place + 1] ?? 0);
  }
}

function* entriesOf(titlesOfFilms: Iterable<readonly string[]>): Iterable<Entry> {
  let film = 0;
  for (const titles of titlesOfFilms) {
    const seen = new Set<string>();
    const parts = titles.flatMap(partsOf);
    for (const [index, title] of [...titles, ...parts].entries()) {
      const { written, core } = formOf(title);
      const key = written.join('');
      if (key === '' || seen.has(key)) continue;
      seen.add(key);
      yield { film, isPart: index >= titles.length, written: codesOf(written), core: codesOf(core) };
    }
    film += 1;
  }
}
