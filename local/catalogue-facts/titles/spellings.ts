import { isInCapitals, titleKey } from './letters.ts';
import { partsOf } from './words.ts';

/** Titles whose case is known, by their letters. */
export class Spellings {
  readonly #titles = new Map<string, string>();
  readonly #parts = new Map<string, string>();

  /** Those that are added first are preferred. */
  add(title: string): void {
    if (isInCapitals(title)) return;
    addNew(this.#titles, title);
    const parts = partsOf(title).filter((_, index) => index % 2 === 0);
    if (parts.length > 1) for (const part of parts) addNew(this.#parts, part);
  }

  ofTitle(title: string): string | null {
    return this.#titles.get(titleKey(title)) ?? null;
  }

  ofPart(part: string): string | null {
    return this.#titles.get(titleKey(part)) ?? this.#parts.get(titleKey(part)) ?? null;
  }
}

function addNew(spellings: Map<string, string>, title: string): void {
  const key = titleKey(title);
  if (key !== '' && !spellings.has(key)) spellings.set(key, title);
}
