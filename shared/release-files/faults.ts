import { InvalidInputError } from '../errors.ts';

/** Where something stands in a file: its line from 1, and in a JSON array which film of the array it is. */
export interface Place {
  line: number;
  film: number | null;
}

export function placeText({ line, film }: Place): string {
  return film === null ? `line ${line}` : `film ${film} (line ${line})`;
}

/** What is wrong at a place. */
export interface Flaw {
  /** Path of the field, e.g. `budget.amount`; null when the film as a whole is none. */
  field: string | null;
  text: string;
}

const SHOWN = 20;

/** What is wrong in a file, so that it can be corrected in one go and not line after line. */
export class Faults {
  readonly #shown: string[] = [];
  #places = 0;
  #field: string | null = null;

  add(place: Place, ...flaws: Flaw[]): void {
    this.#places += 1;
    this.#field ??= flaws[0]?.field ?? null;
    if (this.#shown.length >= SHOWN) return;
    const texts = flaws.map(({ field, text }) => (field === null ? text : `${field}: ${text}`));
    const separator = (flaws[0]?.field ?? null) === null ? ':' : ',';
    this.#shown.push(`  ${placeText(place)}${separator} ${texts.join('; ')}`);
  }

  get any(): boolean {
    return this.#places > 0;
  }

  /** One error that names the first twenty places and counts the others. */
  toError(file: string, advice: string): InvalidInputError {
    const lines = [`${file}: ${this.#places} ${this.#places === 1 ? 'fault' : 'faults'}`, ...this.#shown];
    const others = this.#places - this.#shown.length;
    if (others > 0) lines.push(`  and ${others} more`);
    return new InvalidInputError(this.#field ?? 'films', [...lines, advice].join('\n'));
  }
}
