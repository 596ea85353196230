import { spelledOut, unaccented } from '../domain/unaccented.ts';
import { LONGEST } from '../sources/film-bounds.ts';

/** A title or a name by its letters and digits alone: « L’Été » → `lete`. */
export function lettersOf(text: string): string {
  return wordsOf(text).join('');
}

/** Its words without accents: « L’Œuvre » → `l`, `oeuvre`. */
export function wordsOf(text: string): string[] {
  return unaccented(spelledOut(text.slice(0, LONGEST.title))).match(/[\p{L}\p{N}]+/gu) ?? [];
}
